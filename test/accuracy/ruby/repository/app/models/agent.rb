# An estate agent; has nothing to do with gpt-4.
class Agent < ApplicationRecord
  has_many :houses
end
