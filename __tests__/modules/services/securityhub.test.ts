import { securityHub } from "../../../modules/services/securityhub";
import { describeWorker } from "../../contract/worker";

describeWorker(securityHub);
