update account_metering_point set name = 'Babica' where subject = 'bor';
