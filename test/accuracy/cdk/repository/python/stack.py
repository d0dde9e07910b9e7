from aws_cdk import Stack, aws_bedrock as bedrock
from constructs import Construct

class SupportStack(Stack):
    def __init__(self, scope: Construct, id: str, **kwargs):
        super().__init__(scope, id, **kwargs)
        guardrail = bedrock.CfnGuardrail(self, "Guardrail", name="support-guardrail", blocked_input_messaging="no", blocked_outputs_messaging="no")
        bedrock.CfnAgent(self, "Agent", agent_name="support", foundation_model="anthropic.claude-3-haiku-20240307-v1:0")
