-- On what terms something goes to one recipient: why each item, and what its method asks for besides.

alter table transfer_item add column why text;
alter table transfer_item add column with_identifiers boolean;

alter table transfer add column service text;
alter table transfer add column access_until date;
alter table transfer add column tells_of_others varchar(16);
alter table transfer add column agreement varchar(400);
alter table transfer add column tells_of_health boolean default false not null;
alter table transfer add column without_consent boolean default false not null;
