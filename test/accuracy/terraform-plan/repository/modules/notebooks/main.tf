variable "names" {
  type = list(string)
}

variable "role" {
  type = string
}

resource "aws_sagemaker_notebook_instance" "this" {
  for_each      = toset(var.names)
  name          = each.key
  role_arn      = var.role
  instance_type = "ml.t3.medium"
  root_access   = "Disabled"
}
