-- Whoever compares cases of an agency, or says whom one is about, does so one after another (decision 0019): they hold this row of it,
-- which is no case's, so that nobody who works on several cases waits for them in a circle.

create table agency_turn (
    agency varchar(64) primary key
);

insert into agency_turn (agency) select distinct agency from case_file;
