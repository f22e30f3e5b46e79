import { auditManager } from "../../../modules/services/audit-manager";
import { describeWorker } from "../../contract/worker";

describeWorker(auditManager);
