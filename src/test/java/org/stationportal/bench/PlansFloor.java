package org.stationportal.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of November once more, into tables of the same shape without foreign keys: the items selected from the data by one
 * statement for each kind, what is owed copied as it stands.
 */
final class PlansFloor {

    private static final String INTO = "insert into floor_item (plan_id, kind, subject_id, no, name, area_id, why) ";
    private static final List<String> ITEMS = List.of(
            "select p.id, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, null from plan p join customer c"
                    + " on c.voltage in ('KV10', 'KV35', 'KV110') and mod(c.id, 3) = mod(2026 * 12 + 11, 3)"
                    + " where p.kind = 'DEDICATED_INSPECTION' and p.month = '2026-11-01'",
            "select p.id, 'METER', m.id, m.meter_no, c.name, m.area_id, 'DUE 2026-06-01' from meter m"
                    + " join area_manager k on k.area_id = m.area_id join plan p on p.kind = 'METER_LIST' and p.month ="
                    + " '2026-11-01' and p.plan_key = k.employee_id join customer c on c.id = m.customer_id"
                    + " where m.verified_on <= '2018-11-30'"
                    + " or m.id in (select meter_id from meter_abnormality where ended_at is null)",
            "select p.id, 'METER', m.id, m.meter_no, i.name, m.area_id, i.why from plan p join plan l on l.kind ="
                    + " 'METER_LIST' and l.month = '2026-10-01' join plan_item i on i.plan_id = l.id"
                    + " join meter m on m.id = i.subject_id where p.kind = 'REPLACEMENT' and p.month = '2026-12-01'",
            "select p.id, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, null from plan p join plan_item i"
                    + " on i.plan_id = p.id join customer c on c.id = i.subject_id where p.kind = 'SPOT_CHECK'"
                    + " and p.month = '2026-11-01'",
            "select p.id, 'AREA', a.id, a.area_no, a.name, a.id, d.note from demolition_area d join transformer_area a"
                    + " on a.id = d.area_id join area_manager k on k.area_id = a.id join plan p on p.kind = 'PATROL'"
                    + " and p.month = '2026-11-01' and p.plan_key = concat(k.employee_id, ':2026-11-01')",
            "select p.id, 'AREA', a.id, a.area_no, a.name, a.id, null from (select area_id, max(reading_day) as day"
                    + " from customer group by area_id) r join transformer_area a on a.id = r.area_id"
                    + " join area_manager k on k.area_id = a.id join plan p on p.kind = 'TARIFF_COLLECTION'"
                    + " and p.made_at >= '2026-10-31 16:00' and p.plan_key = concat(k.employee_id, ':', if(r.day = 1,"
                    + " '2026-11-01', concat('2026-10-', r.day)))",
            "select p.id, 'CUSTOMER', c.id, c.customer_no, c.name, c.area_id, d.words from tariff_doubt d"
                    + " join customer c on c.id = d.customer_id join plan p on p.kind = 'TARIFF_CHECK'"
                    + " and p.month = '2026-11-01' where c.id not in (select i.subject_id from plan q join plan_item i"
                    + " on i.plan_id = q.id where q.kind = 'TARIFF_CHECK' and q.month = '2026-10-01')",
            "select p.id, 'AREA', a.id, a.area_no, a.name, a.id, e.rate from loss_month e join transformer_area a"
                    + " on a.id = e.area_id join plan p on p.kind = 'LOSS_INSPECTION' and p.month = '2026-11-01'"
                    + " where e.month = '2026-10-01' and (e.rate > 7 or e.rate < 0)");
    private static final List<String> OWED = List.of(
            "plan where made_at >= '2026-10-31 16:00'",
            "plan_holder where plan_id in (select id from plan where made_at >= '2026-10-31 16:00')",
            "plan_duty where plan_id in (select id from plan where made_at >= '2026-10-31 16:00')",
            "obligation where subject_type = 'plans.plan' and opened_at >= '2026-10-31'",
            "obligation_party where held_from >= '2026-10-31'",
            "obligation_event where at >= '2026-10-31'");

    private final JdbcClient jdbc;
    private final long before;

    PlansFloor(JdbcClient jdbc, long before) {
        this.jdbc = jdbc;
        this.before = before;
    }

    double seconds() {
        jdbc.sql("create table floor_item like plan_item").update();
        OWED.forEach(rows -> jdbc.sql("create table " + table(rows) + " like " + rows.substring(0, rows.indexOf(' ')))
                .update());
        double time = Bench.seconds(() -> {
            OWED.forEach(rows -> jdbc.sql("insert into " + table(rows) + " select * from " + rows)
                    .update());
            ITEMS.forEach(select -> jdbc.sql(INTO + select).update());
        });
        compare();
        return time;
    }

    private static String table(String rows) {
        return "floor_" + rows.substring(0, rows.indexOf(' '));
    }

    /** A floor of other rows would be none. */
    private void compare() {
        String counts =
                " select p.kind, count(*) as n from %s i join plan p on p.id = i.plan_id where %s group by p.kind";
        List<String> others = jdbc.sql("select concat(a.kind, ' ', a.n, ' ', coalesce(b.n, 0)) from ("
                        + counts.formatted("plan_item", "i.id > " + before) + ") a left join ("
                        + counts.formatted("floor_item", "true")
                        + ") b on b.kind = a.kind where a.n <> coalesce(b.n, 0)")
                .query(String.class)
                .list();
        if (!others.isEmpty()) {
            throw new IllegalStateException("the floor has other rows: " + others);
        }
    }
}
