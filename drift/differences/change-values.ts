import type { Json } from "../../lib/json";

/** Values of a change as the plan has them. */
export interface ChangeValues {
  readonly before: Json;
  readonly after: Json;
  /** `true` where the value is not known, else nested as the value; so are the other two. */
  readonly afterUnknown: Json;
  readonly beforeSensitive: Json;
  readonly afterSensitive: Json;
  readonly replacePaths: readonly Json[];
}
