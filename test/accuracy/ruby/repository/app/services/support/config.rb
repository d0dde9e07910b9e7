module Support
  class Config
    EMBEDDING = "text-embedding-3-small"
  end
end
