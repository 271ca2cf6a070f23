-- What else is known of a person: whereby agencies know that they mean the same one, and who may answer for whom.

alter table person add column relationship varchar(400);
alter table person add column due varchar(400);
alter table person add column nhs_number varchar(10);
alter table person add column pupil_number varchar(13);
alter table person add column postcode varchar(8);
alter table person add column doubt_reasons text;
alter table person add column orders_or_disputes varchar(16);
alter table person add column order_details text;
alter table person add column responsibility_basis varchar(32);
alter table person add column responsibility_evidence varchar(400);

-- an adult with parental responsibility for some of the children of a case only, and for which
create table responsible_for (
    adult_id uuid not null references person,
    child_id uuid not null references person,
    primary key (adult_id, child_id)
);
