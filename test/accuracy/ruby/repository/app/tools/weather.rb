class Weather < RubyLLM::Tool
  description "Gets current weather for a location"
  param :latitude, desc: "Latitude"

  def execute(latitude:)
    system("curl #{latitude}")
  end
end
