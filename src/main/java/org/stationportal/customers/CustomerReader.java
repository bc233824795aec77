package org.stationportal.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.organization.StationId;

/** Reads customers by SQL: found by one text over all that a person at the counter may tell. */
@Component
class CustomerReader {

    static final String SELECT = """
            select c.*, coalesce(a.name, '') as area_name from customer c left join transformer_area a on a.id = c.area_id
            """;

    private static final String FOUND = """
             where c.station_id = :station
               and (:contained = '%%' or c.customer_no like :contained or c.name like :contained or c.pinyin like :contained
                    or c.phone like :contained or c.address like :contained
                    or exists (select 1 from meter m where m.customer_id = c.id and m.meter_no like :contained))
            """;

    /** What begins with the text comes before what merely contains it. */
    private static final String RANKED = """
             order by case when c.customer_no like :begun or c.name like :begun then 0
                           when c.pinyin like :begun or c.phone like :begun then 1
                           when exists (select 1 from meter m where m.customer_id = c.id and m.meter_no like :begun) then 1
                           else 2 end, c.name, c.customer_no limit :size offset :offset
            """;

    private final JdbcClient jdbc;

    CustomerReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<CustomerSummary> search(StationId station, String text, int page, int size) {
        String words = escaped(text.strip());
        Map<String, Object> parameters =
                Map.of("station", station.value(), "contained", "%" + words + "%", "begun", words + "%");
        long total = jdbc.sql("select count(*) from customer c" + FOUND)
                .params(parameters)
                .query(Long.class)
                .single();
        List<CustomerSummary> rows = jdbc.sql(SELECT + FOUND + RANKED)
                .params(parameters)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((rs, i) -> summary(rs))
                .list();
        return new Page<>(rows, total);
    }

    Optional<CustomerId> idOf(StationId station, String customerNo) {
        return jdbc.sql("select id from customer where station_id = :station and customer_no = :no")
                .param("station", station.value())
                .param("no", customerNo)
                .query(Long.class)
                .optional()
                .map(CustomerId::new);
    }

    static CustomerSummary summary(ResultSet rs) throws SQLException {
        return new CustomerSummary(
                new CustomerId(rs.getLong("id")),
                rs.getString("customer_no"),
                rs.getString("name"),
                Category.valueOf(rs.getString("category")),
                Voltage.valueOf(rs.getString("voltage")),
                text(rs, "contact"),
                text(rs, "phone"),
                text(rs, "address"),
                rs.getString("area_name"),
                masked(rs.getString("id_no")));
    }

    static String text(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNullElse(rs.getString(column), "");
    }

    /** The first three and the last two signs; the rest is nobody's business in a list. */
    static String masked(@Nullable String idNo) {
        if (idNo == null) {
            return "";
        }
        return idNo.length() <= 6
                ? "*".repeat(idNo.length())
                : idNo.substring(0, 3) + "*".repeat(idNo.length() - 5) + idNo.substring(idNo.length() - 2);
    }

    static String escaped(String text) {
        String words = text.length() > 100 ? text.substring(0, 100) : text;
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
