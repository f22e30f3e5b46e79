import { App } from "cdktf";
import configuration from "./cdktf.json";
import { backendOf } from "./stacks/backend";
import { BaselineStack } from "./stacks/baseline";
import { LoggingStack } from "./stacks/logging";

export const app = new App({ context: configuration.context });
const backend: unknown = app.node.tryGetContext("backend");

const logging = new LoggingStack(app, "logging", { backend: backendOf("logging", backend) });
const baseline = new BaselineStack(app, "baseline", { backend: backendOf("baseline", backend) });
baseline.addDependency(logging);

app.synth();
