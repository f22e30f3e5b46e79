import type { Subject } from "../../../../drift/model";
import type { StatusSubject } from "../../../../drift/rules/judge-status";
import { deletedOutside } from "../builders";

/** A change that a rule is about, and one near it that it is not about. */
export type Example = readonly [is: Subject | StatusSubject, isNot: Subject | StatusSubject];

/** A resource that is deleted, and one of which another rule says so. */
export const gone = (type: string, other = "aws_glue_job"): Example => [deletedOutside(type), deletedOutside(other)];
