-- A way by which information did not arrive, or not rightly. It stays; what is sent again is a transfer of its own.
create table failed_transfer (
    transfer_id uuid primary key references transfer,
    failed_at   timestamp with time zone not null,
    why         varchar(16) not null,
    followed_by uuid references transfer
);
