-- Attachments: signed consent, minutes, photos. Their bytes stand in parts, since one column of this size would
-- have another type on each database (decision 0012).

create table attachment (
    id          uuid primary key,
    reference   varchar(20) not null references case_file,
    kind        varchar(32) not null,
    description text not null,
    file_name   text not null,
    media_type  varchar(64) not null,
    byte_count  integer not null,
    sha256      varchar(64) not null,
    added_by    varchar(64) not null,
    added_at    timestamp with time zone not null
);
create index attachment_by_reference on attachment (reference, added_at);

create table attachment_part (
    attachment_id uuid not null references attachment,
    position      integer not null,
    content       bytea not null,
    primary key (attachment_id, position)
);

create table attachment_in_error (
    attachment_id uuid primary key references attachment,
    reasons       text not null,
    noted_by      varchar(64) not null,
    noted_at      timestamp with time zone not null
);
