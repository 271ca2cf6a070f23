-- Somebody without the right opened one case for some hours (decision 0028). Why stands in their submission, which has
-- the same id. It ends by itself, or when somebody ends it.

create table emergency_opening (
    id          uuid primary key references submission,
    reference   varchar(20) not null references case_file,
    opened_by   varchar(64) not null,
    agency      varchar(64) not null,
    opened_at   timestamp with time zone not null,
    open_until  timestamp with time zone not null,
    ended_at    timestamp with time zone,
    ended_by    varchar(64)
);
create index emergency_opening_by_reference on emergency_opening (reference);
create index emergency_opening_by_user on emergency_opening (opened_by, open_until);

-- Each try to open a case so, whatever came of it. What was typed is not kept: it may be a child whom nobody knows here.

create table emergency_try (
    id        uuid primary key,
    tried_by  varchar(64) not null,
    agency    varchar(64) not null,
    tried_at  timestamp with time zone not null,
    named_by  varchar(16) not null,
    outcome   varchar(16) not null,
    reference varchar(20) references case_file
);
create index emergency_try_by_user on emergency_try (tried_by, tried_at);
create index emergency_try_by_agency on emergency_try (agency, tried_at);
