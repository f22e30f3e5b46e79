import validate from "asl-validator";
import jsonata from "jsonata";
import { machines } from "../../modules/machines";

/** Every string in a value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe.each(machines)("the state machine $name", ({ definition }) => {
  it("is valid States Language", () => {
    const deployed = JSON.stringify(definition)
      .replaceAll("${partition}", "aws")
      .replaceAll(/"\$\{\w+\}"/g, "[]");
    expect(validate(JSON.parse(deployed)).errorsText()).toBe("");
  });

  it("holds only expressions that JSONata can read", () => {
    for (const text of strings(definition).filter((value) => value.startsWith("{%"))) {
      expect(() => jsonata(text.slice(2, -2))).not.toThrow();
    }
  });

  it("holds nothing that Terraform would read as a directive", () => {
    expect(JSON.stringify(definition)).not.toContain("%{");
  });

  it("ends by itself", () => {
    expect(definition.TimeoutSeconds).toBeGreaterThan(0);
  });
});
