import { config } from "../../../modules/services/config";
import { describeWorker } from "../../contract/worker";

describeWorker(config);
