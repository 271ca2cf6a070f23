-- The case file: people, what is known about them, and what was asked, said and decided.
-- Rows are added, not edited; the few columns that change say where a case or a transfer stands now.

create table case_number (
    calendar_year integer primary key,
    last_number   integer not null
);
insert into case_number (calendar_year, last_number) values
    (2026, 0), (2027, 0), (2028, 0), (2029, 0), (2030, 0),
    (2031, 0), (2032, 0), (2033, 0), (2034, 0), (2035, 0),
    (2036, 0), (2037, 0), (2038, 0), (2039, 0), (2040, 0),
    (2041, 0), (2042, 0), (2043, 0), (2044, 0), (2045, 0),
    (2046, 0), (2047, 0), (2048, 0), (2049, 0), (2050, 0),
    (2051, 0), (2052, 0), (2053, 0), (2054, 0), (2055, 0),
    (2056, 0), (2057, 0), (2058, 0), (2059, 0), (2060, 0),
    (2061, 0), (2062, 0), (2063, 0), (2064, 0), (2065, 0),
    (2066, 0), (2067, 0), (2068, 0), (2069, 0), (2070, 0),
    (2071, 0), (2072, 0), (2073, 0), (2074, 0), (2075, 0),
    (2076, 0), (2077, 0), (2078, 0), (2079, 0), (2080, 0),
    (2081, 0), (2082, 0), (2083, 0), (2084, 0), (2085, 0),
    (2086, 0), (2087, 0), (2088, 0), (2089, 0), (2090, 0),
    (2091, 0), (2092, 0), (2093, 0), (2094, 0), (2095, 0),
    (2096, 0), (2097, 0), (2098, 0), (2099, 0), (2100, 0);

create table case_file (
    reference    varchar(20) primary key,
    agency       varchar(64)  not null,
    raised_by    varchar(64)  not null,
    raised_at    timestamp with time zone not null,
    practitioner varchar(64)  not null,
    fingerprint  varchar(64)  not null,
    finished_at  timestamp with time zone
);
create index case_file_by_practitioner on case_file (practitioner);
create index case_file_by_raiser on case_file (raised_by);
create index case_file_by_agency on case_file (agency);
create index case_file_by_fingerprint on case_file (fingerprint, raised_at);

create table case_root (
    process_instance_id varchar(64) primary key,
    reference           varchar(20) not null references case_file,
    process_key         varchar(64) not null,
    started_at          timestamp with time zone not null,
    finished_at         timestamp with time zone
);
create index case_root_by_reference on case_root (reference);

create table submission (
    id           uuid primary key,
    reference    varchar(20) not null references case_file,
    form         varchar(64) not null,
    task_id      varchar(64),
    submitted_by varchar(64) not null,
    submitted_at timestamp with time zone not null,
    answers      text not null
);
create index submission_by_reference on submission (reference, submitted_at);

create table person (
    id                      uuid primary key,
    reference               varchar(20) not null references case_file,
    submission_id           uuid not null references submission,
    position                integer not null,
    role                    varchar(32) not null,
    name                    varchar(400),
    birth_date              date,
    estimated_age           integer,
    can_decide              varchar(16),
    care_status             varchar(16),
    parental_responsibility varchar(16),
    lives_with_child        varchar(16)
);
create index person_by_reference on person (reference, position);

create table item (
    id            uuid primary key,
    reference     varchar(20) not null references case_file,
    submission_id uuid not null references submission,
    person_id     uuid not null references person,
    position      integer not null,
    what          text not null,
    kind          varchar(16) not null,
    source        text not null,
    happened_on   date,
    still_current varchar(16) not null,
    confidential  boolean not null
);
create index item_by_reference on item (reference, position);

create table risk (
    id            uuid primary key,
    reference     varchar(20) not null references case_file,
    submission_id uuid not null references submission,
    asking_safe   varchar(16) not null,
    ground        varchar(32),
    decided_anyway varchar(16) not null,
    doubt         varchar(16) not null,
    reasons       text not null
);
create index risk_by_reference on risk (reference);

create table conversation (
    id        uuid primary key,
    reference varchar(20) not null references case_file
);
create index conversation_by_reference on conversation (reference);

create table conversation_person (
    conversation_id uuid not null references conversation,
    person_id       uuid not null references person,
    primary key (conversation_id, person_id)
);

create table consent (
    id              uuid primary key,
    reference       varchar(20) not null references case_file,
    conversation_id uuid not null references conversation,
    submission_id   uuid references submission,
    asked_person_id uuid references person,
    answer          varchar(32) not null,
    counts          boolean not null,
    dispute         boolean not null,
    noted_at        timestamp with time zone not null
);
create index consent_by_reference on consent (reference, noted_at);

create table advice (
    id            uuid primary key,
    reference     varchar(20) not null references case_file,
    submission_id uuid not null references submission,
    level         varchar(32) not null,
    advice        varchar(32) not null,
    reasons       text not null,
    given_by      varchar(64) not null,
    given_at      timestamp with time zone not null
);
create index advice_by_reference on advice (reference, given_at);

create table decision (
    id             uuid primary key,
    reference      varchar(20) not null references case_file,
    matter         varchar(64) not null,
    schema_version integer not null,
    outcome        varchar(32) not null,
    lawful_basis   varchar(64),
    reasons        text not null,
    decided_by     varchar(64) not null,
    decided_at     timestamp with time zone not null,
    content        text not null
);
create index decision_by_reference on decision (reference, decided_at);

create table decision_item (
    decision_id uuid not null references decision,
    item_id     uuid not null references item,
    primary key (decision_id, item_id)
);

create table transfer (
    id             uuid primary key,
    reference      varchar(20) not null references case_file,
    decision_id    uuid not null references decision,
    submission_id  uuid not null references submission,
    position       integer not null,
    agency         varchar(64),
    outside_name   varchar(400),
    person         varchar(400) not null,
    method         varchar(32) not null,
    sender_address varchar(400),
    address        varchar(400),
    why            text not null,
    sent_at        timestamp with time zone,
    sent_by        varchar(64),
    received_at    timestamp with time zone
);
create index transfer_by_reference on transfer (reference, position);

create table transfer_item (
    transfer_id uuid not null references transfer,
    item_id     uuid not null references item,
    primary key (transfer_id, item_id)
);

create table case_entry (
    id            uuid primary key,
    reference     varchar(20) not null references case_file,
    submission_id uuid references submission,
    happened_at   timestamp with time zone not null,
    actor         varchar(64),
    kind          varchar(32) not null,
    content       text not null
);
create index case_entry_by_reference on case_entry (reference, happened_at);

create table case_read (
    id        uuid primary key,
    reference varchar(20) not null references case_file,
    reader    varchar(64) not null,
    read_at   timestamp with time zone not null,
    part      varchar(64) not null
);
create index case_read_by_reference on case_read (reference, read_at);
create index case_read_by_reader on case_read (reader, read_at);
