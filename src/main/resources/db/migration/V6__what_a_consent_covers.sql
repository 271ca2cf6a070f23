-- How far a consent goes: how and when it was given, until when, and what and whom it does not cover.

alter table consent add column given_on date;
alter table consent add column given_how varchar(16);
alter table consent add column given_earlier boolean default false not null;
alter table consent add column given_for text;
alter table consent add column expires_on date;
alter table consent add column limits text;

create table consent_not_item (
    consent_id uuid not null references consent,
    item_id    uuid not null references item,
    primary key (consent_id, item_id)
);

-- Recipients by their id in the agency directory, or "outside": those who are not to get it, or, of an earlier
-- consent, those it names.
create table consent_recipient (
    consent_id uuid not null references consent,
    recipient  varchar(64) not null,
    covered    boolean not null,
    primary key (consent_id, recipient)
);

-- What was to go and stayed, since the consent it rests on had ended.
alter table transfer add column withheld_at timestamp with time zone;
