insert into mail_allowance (key, points, expire) values ('account:ana', 3, 1795690800000), ('network:192.0.2.7', 1, null);
