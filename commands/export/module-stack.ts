import { App, type TerraformElement } from "cdktf";
import type { IConstruct, Node } from "constructs";
import { cannotRender } from "./errors";
import { AddressedStack } from "../../lib/terraform/addressed-stack";
import { addressName } from "../../lib/terraform/names";
import type { TemplateKeeper } from "../../lib/terraform/expression";

/** A template file beside the configuration. */
export interface TemplateFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A stack that is never synthesised and therefore needs neither provider nor backend: what is in it becomes a module.
 * A resource in the construct of the module's own id has the address of one in the module itself.
 */
export class ModuleStack extends AddressedStack implements TemplateKeeper {
  private readonly kept = new Map<string, string>();

  public constructor(id: string) {
    super(new App(), id);
  }

  /** The templates that were used in what has been resolved. */
  public get templates(): readonly TemplateFile[] {
    return [...this.kept].map(([name, text]) => ({ name, text }));
  }

  public keepTemplate(user: IConstruct, text: string, values: ReadonlyMap<string, string>): string {
    const [part = this.node.id] = user.node.scopes
      .slice(1)
      .map(({ node }) => node.id)
      .slice(1);
    const name = `${part.replaceAll("_", "-")}.asl.json.tftpl`;
    this.kept.set(name, text);
    const members = [...values].map(([key, value]) => `${key} = ${value}`);
    return `templatefile("\${path.module}/${name}", { ${members.join(", ")} })`;
  }

  public keepFile(path: string, text: string): void {
    this.kept.set(path, text);
  }

  /** @throws Error always: what belongs to the stack is in no element, and would be lost. */
  public override addOverride(path: string): void {
    throw cannotRender(this.node.path, `is given ${path} by an override`, "write that where the module is called");
  }

  protected override addressName(element: TerraformElement | Node): string {
    const own = this.node.tryFindChild(this.node.id);
    const { scopes } = "node" in element ? element.node : element;
    return addressName(element, own !== undefined && scopes.includes(own) ? own : this);
  }
}
