insert into invoice_original (invoice_id, kind, sha256, content)
  select id, 'pdf', sha256('%PDF-1.7'), '%PDF-1.7' from invoice order by number limit 1;
