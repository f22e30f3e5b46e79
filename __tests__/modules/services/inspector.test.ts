import { inspector } from "../../../modules/services/inspector";
import { describeWorker } from "../../contract/worker";

describeWorker(inspector);
