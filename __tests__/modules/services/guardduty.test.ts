import { guardDuty } from "../../../modules/services/guardduty";
import { describeWorker } from "../../contract/worker";

describeWorker(guardDuty);
