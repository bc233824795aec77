-- Complaints in the counter's list: that there are, not whose or what they say; and service requests in the search field.
insert into counter_intake (station_id, business, number, title, path, customer_id, taken_by, taken_by_name, taken_at,
                            obligation_id)
select c.station_id, 'complaints.complaint', c.complaint_no, '投诉',
       concat('complaints/', c.complaint_no), c.customer_id, c.taken_by, c.taken_by_name, c.recorded_at,
       c.answer_obligation_id
from complaint c;

alter table service_request
    add column no_tail varchar(30) character set utf8mb4 collate utf8mb4_bin as (reverse(request_no)) stored,
    add index idx_service_request_no_tail (no_tail);
