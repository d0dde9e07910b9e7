# A client of the post office, not of gpt-4.
class Client
  def chat(parameters:)
    parameters[:model]
  end
end
Client.new.chat(parameters: { model: "gpt-4" })
