import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { pythonPrograms } from "../check/python";

/** A service's API as botocore has it: `data/<service>/<version>/service-2.json.gz`. */
export interface ServiceModel {
  readonly operations: { readonly [name: string]: OperationModel };
  readonly shapes: { readonly [name: string]: ShapeModel };
}

export interface OperationModel {
  readonly input?: Reference;
  readonly output?: Reference;
  readonly errors?: readonly Reference[];
}

interface Reference {
  readonly shape: string;
}

/** Source of the members: https://botocore.amazonaws.com/v1/documentation/api/latest/development/designnotes.html and botocore/model.py. */
export interface ShapeModel {
  readonly type: string;
  readonly members?: { readonly [name: string]: Reference };
  readonly required?: readonly string[];
  readonly union?: boolean;
  readonly document?: boolean;
  readonly member?: Reference;
  readonly key?: Reference;
  readonly value?: Reference;
  readonly enum?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly error?: { readonly httpStatusCode?: number };
  /** Whether the error is the service's fault. */
  readonly fault?: boolean;
}

const requirements = join(__dirname, "requirements.txt");

/** Version of botocore that the models are taken from. */
export function botocoreVersion(): string {
  return /^botocore==(.+)$/m.exec(readFileSync(requirements, "utf8"))?.[1] ?? "";
}

/** Installs botocore where it is not yet. @returns Reads the model of a service by its folder, such as `stepfunctions`. */
export function loadBotocore(): (service: string) => ServiceModel {
  const python = join(pythonPrograms("models", requirements), "python");
  const where = execFileSync(python, ["-c", "import botocore; print(botocore.__path__[0])"], { encoding: "utf8" });
  return (service) => {
    const folder = join(where.trim(), "data", service);
    const latest = readdirSync(folder).sort().at(-1) ?? "";
    return JSON.parse(gunzipSync(readFileSync(join(folder, latest, "service-2.json.gz"))).toString()) as ServiceModel;
  };
}
