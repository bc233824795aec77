-- What was handed in or photographed, about whatever the features call an owner. The content lies in the folder of the
-- attachments under a random name; nothing is deleted, a mistake is withdrawn by the person who made it.
create table attachment (
    id                bigint       not null auto_increment primary key,
    owner_type        varchar(60)  not null,
    owner_id          varchar(60)  not null,
    name              varchar(120) not null,
    kind              varchar(10)  not null,
    bytes             bigint       not null,
    sha256            char(64)     character set ascii collate ascii_bin not null,
    file              char(32)     character set ascii collate ascii_bin not null,
    width             int,
    height            int,
    added_by          bigint,
    added_by_name     varchar(60)  not null,
    added_at          datetime(6)  not null,
    withdrawn_at      datetime(6),
    withdrawal_reason varchar(1000),
    standing          boolean      as (if(withdrawn_at is null, 1, null)) persistent,
    constraint uk_attachment_file unique (file),
    -- the same content sent twice is one attachment, unless the first has been withdrawn
    constraint uk_attachment_content unique (owner_type, owner_id, sha256, standing),
    constraint fk_attachment_added_by foreign key (added_by) references employee (id),
    constraint ck_attachment_kind check (kind in ('JPEG', 'PNG', 'WEBP', 'PDF', 'XLSX', 'DOCX')
        and (kind in ('JPEG', 'PNG', 'WEBP')) = (width is not null)
        and (width is null) = (height is null)),
    constraint ck_attachment_bytes check (bytes > 0),
    constraint ck_attachment_withdrawn check ((withdrawn_at is null) = (withdrawal_reason is null))
);
create index idx_attachment_owner on attachment (owner_type, owner_id, added_at);

create trigger attachment_no_delete before delete on attachment for each row
    signal sqlstate '45000' set message_text = 'an attachment is never deleted';

delimiter //
create trigger attachment_stands after update on attachment for each row
begin
    if not (new.id = old.id and new.owner_type = old.owner_type and new.owner_id = old.owner_id
            and binary new.name = binary old.name and new.kind = old.kind and new.bytes = old.bytes
            and new.sha256 = old.sha256 and new.file = old.file and new.width <=> old.width and new.height <=> old.height
            and new.added_by <=> old.added_by and binary new.added_by_name = binary old.added_by_name
            and new.added_at = old.added_at
            and old.withdrawn_at is null and new.withdrawn_at is not null) then
        signal sqlstate '45000' set message_text = 'an attachment is never changed, only withdrawn once';
    end if;
end//
delimiter ;
