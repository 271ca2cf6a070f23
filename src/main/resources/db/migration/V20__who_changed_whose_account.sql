-- Who changed whose account, part or right (decision 0033). Nothing is ever changed or deleted here. One row for each
-- agency it concerns: null where the person has no part anywhere, * where it concerns every agency.

create table account_change (
    id          uuid primary key,
    changed_at  timestamp with time zone not null,
    changed_by  varchar(64) not null,
    kind        varchar(32) not null,
    person      varchar(64),
    part        varchar(64),
    agency      varchar(64)
);
create index account_change_by_person on account_change (person, changed_at);
create index account_change_by_agency on account_change (agency, changed_at);

create table account_change_seen (
    change_id uuid not null references account_change,
    seen_by   varchar(64) not null,
    seen_at   timestamp with time zone not null,
    primary key (change_id, seen_by)
);
