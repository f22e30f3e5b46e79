/** The part of the baseline that main is, in Terraform addresses. */
export const orchestratorId = "orchestrator";
