insert into link_attempt (key, points, expire) values ('link:ana', 3, 1795690800000), ('link:bor', 1, null);
