import { macie } from "../../../modules/services/macie";
import { describeWorker } from "../../contract/worker";

describeWorker(macie);
