from crewai import Agent, Crew
from crewai.project import CrewBase, agent, crew
from crewai.tools import tool


@tool("Look up a plant")
def look_up(name: str) -> str:
    """What grows under this name."""
    return name


@CrewBase
class Gardens:
    agents_config = "config/agents.yaml"

    @agent
    def gardener(self) -> Agent:
        return Agent(config=self.agents_config["gardener"])

    @agent
    def botanist(self) -> Agent:
        return Agent(config=self.agents_config["botanist"], tools=[look_up])

    @crew
    def crew(self) -> Crew:
        return Crew(agents=self.agents, tasks=[])
