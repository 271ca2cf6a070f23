-- Whom the provider of the log-in means by a user id, since their first log-in (decision 0030).
create table provider_identity (
    digest   varchar(64)              not null primary key,
    user_id  varchar(64)              not null unique,
    first_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
