# The plan after a first apply of this on an emulated AWS (moto 5.2.1), by Terraform 1.11.4 and the AWS provider 5.100.0, shortened to
# what the provider shows of other resources: ../first-apply.json.
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "nobody"
  secret_key                  = "nothing"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  s3_use_path_style           = true
}
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_subnet" "a" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "eu-west-1a"
}
resource "aws_subnet" "b" {
  vpc_id            = aws_vpc.v.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "eu-west-1b"
}
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }

resource "aws_security_group" "rules" {
  name   = "rules"
  vpc_id = aws_vpc.v.id
}
resource "aws_security_group" "peer" {
  name   = "peer"
  vpc_id = aws_vpc.v.id
}
resource "aws_security_group_rule" "in" {
  security_group_id = aws_security_group.rules.id
  type              = "ingress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/8", "192.0.2.0/24"]
  ipv6_cidr_blocks  = ["2001:db8::/32"]
  description       = "https"
}
resource "aws_security_group_rule" "in2" {
  security_group_id        = aws_security_group.rules.id
  type                     = "ingress"
  from_port                = 443
  to_port                  = 443
  protocol                 = "tcp"
  source_security_group_id = aws_security_group.peer.id
}
resource "aws_security_group_rule" "self" {
  security_group_id = aws_security_group.rules.id
  type              = "ingress"
  from_port         = 22
  to_port           = 22
  protocol          = "tcp"
  self              = true
}
resource "aws_security_group_rule" "out" {
  security_group_id = aws_security_group.rules.id
  type              = "egress"
  from_port         = 0
  to_port           = 0
  protocol          = "all"
  cidr_blocks       = ["0.0.0.0/0"]
}
resource "aws_security_group" "vpc" {
  name   = "vpc"
  vpc_id = aws_vpc.v.id
}
resource "aws_vpc_security_group_ingress_rule" "a" {
  security_group_id = aws_security_group.vpc.id
  cidr_ipv4         = "0.0.0.0/0"
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
}
resource "aws_vpc_security_group_ingress_rule" "b" {
  security_group_id            = aws_security_group.vpc.id
  referenced_security_group_id = aws_security_group.peer.id
  ip_protocol                  = "-1"
}
resource "aws_vpc_security_group_egress_rule" "c" {
  security_group_id = aws_security_group.vpc.id
  cidr_ipv4         = "10.0.0.0/8"
  from_port         = 53
  to_port           = 53
  ip_protocol       = "udp"
}
resource "aws_default_security_group" "d" { vpc_id = aws_vpc.v.id }
resource "aws_vpc_security_group_ingress_rule" "d" {
  security_group_id = aws_default_security_group.d.id
  cidr_ipv4         = "10.1.0.0/16"
  from_port         = 80
  to_port           = 80
  ip_protocol       = "tcp"
}

resource "aws_secretsmanager_secret" "s" { name = "s" }
resource "aws_secretsmanager_secret_policy" "s" {
  secret_arn = aws_secretsmanager_secret.s.arn
  policy     = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Deny", Principal = "*", Action = "secretsmanager:DeleteSecret", Resource = "*" }] })
}
resource "aws_route_table" "r" { vpc_id = aws_vpc.v.id }
resource "aws_route" "r" {
  route_table_id         = aws_route_table.r.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.g.id
}
resource "aws_default_route_table" "r" { default_route_table_id = aws_vpc.v.default_route_table_id }
resource "aws_route" "dr" {
  route_table_id         = aws_default_route_table.r.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.g.id
}

resource "aws_network_acl" "n" { vpc_id = aws_vpc.v.id }
resource "aws_network_acl_rule" "n" {
  network_acl_id = aws_network_acl.n.id
  rule_number    = 100
  protocol       = "tcp"
  rule_action    = "allow"
  cidr_block     = "10.0.0.0/8"
  from_port      = 443
  to_port        = 443
}
resource "aws_network_acl_rule" "e" {
  network_acl_id = aws_network_acl.n.id
  egress         = true
  rule_number    = 100
  protocol       = "-1"
  rule_action    = "allow"
  cidr_block     = "0.0.0.0/0"
}
resource "aws_network_acl_association" "n" {
  network_acl_id = aws_network_acl.n.id
  subnet_id      = aws_subnet.a.id
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.eu-west-1.s3"
}
resource "aws_vpc_endpoint_policy" "s3" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  policy          = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "s3:GetObject", Resource = "*" }] })
}
resource "aws_vpc_endpoint_route_table_association" "s3" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  route_table_id  = aws_route_table.r.id
}

resource "aws_launch_template" "l" {
  name          = "lll"
  image_id      = "ami-12345678"
  instance_type = "t3.micro"
}
resource "aws_lb_target_group" "t" {
  name     = "t"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.v.id
}
resource "aws_autoscaling_group" "g" {
  name                = "g"
  min_size            = 0
  max_size            = 1
  vpc_zone_identifier = [aws_subnet.a.id]
  launch_template { id = aws_launch_template.l.id }
}
resource "aws_autoscaling_attachment" "g" {
  autoscaling_group_name = aws_autoscaling_group.g.name
  lb_target_group_arn    = aws_lb_target_group.t.arn
}

resource "aws_rds_cluster" "c" {
  cluster_identifier  = "c"
  engine              = "aurora-mysql"
  master_username     = "root"
  master_password     = "verysecret1"
  skip_final_snapshot = true
}
resource "aws_rds_cluster_instance" "c" {
  identifier         = "c-1"
  cluster_identifier = aws_rds_cluster.c.id
  engine             = "aurora-mysql"
  instance_class     = "db.t3.medium"
}

resource "aws_network_interface" "n" { subnet_id = aws_subnet.b.id }
resource "aws_eip" "e" { domain = "vpc" }
resource "aws_eip_association" "e" {
  allocation_id        = aws_eip.e.id
  network_interface_id = aws_network_interface.n.id
}
