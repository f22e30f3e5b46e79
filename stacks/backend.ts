import { TerraformBackend, type TerraformRemoteState } from "cdktf";
import type { Construct } from "constructs";
import { invalidBackend, sharedState } from "../lib/errors";

/** One of Terraform's backends by its type, with its arguments; those left out come by `-backend-config`. */
export type BackendConfiguration = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const besideTheConfiguration: BackendConfiguration = { local: { path: "terraform.tfstate" } };

/** The arguments that say where in a backend the state is. */
const places = ["path", "key", "prefix", "state_name", "address", "schema_name", "secret_suffix"];

/**
 * The backend of one stack as cdktf.json's `context.backend` has it, with `<stack>` replaced by the stack's name.
 * @throws Error when it is not an object with one key, or when two stacks would share one state.
 */
export function backendOf(stack: string, configuration: unknown): BackendConfiguration | undefined {
  if (configuration === undefined) return undefined;
  const backends = typeof configuration === "object" && configuration !== null ? Object.entries(configuration) : [];
  const [type, options] = backends[0] ?? [];
  if (backends.length !== 1 || type === undefined || typeof options !== "object" || options === null) {
    throw invalidBackend(configuration);
  }
  const shared = Object.entries(options as object).find(
    ([name, value]) => places.includes(name) && !String(value).includes("<stack>"),
  );
  if (shared !== undefined) throw sharedState(type, ...shared);
  return JSON.parse(JSON.stringify(configuration).replaceAll("<stack>", stack)) as BackendConfiguration;
}

/** Any of Terraform's backends. */
export class ConfiguredBackend extends TerraformBackend {
  private readonly configuration: Readonly<Record<string, unknown>>;

  public constructor(scope: Construct, configuration: BackendConfiguration = besideTheConfiguration) {
    const [entry, ...more] = Object.entries(configuration);
    if (entry === undefined || more.length > 0) throw invalidBackend(configuration);
    const [type, options] = entry;
    super(scope, "backend", type);
    this.configuration = options;
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return { ...this.configuration };
  }

  /** Our stacks know each other's names and read nobody's state. */
  public override getRemoteStateDataSource(): TerraformRemoteState {
    throw new Error("A stack of ours must not read another's state: pass the name instead.");
  }
}
