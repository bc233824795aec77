package org.stationportal.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stationportal.base.Page;
import org.stationportal.organization.StationId;

/** Reads customers by SQL: a page of what a search found, or one by its number. */
@Component
class CustomerReader {

    static final String SELECT = """
            select c.*, coalesce(a.name, '') as area_name from customer c left join transformer_area a on a.id = c.area_id
            """;

    private final JdbcClient jdbc;
    private final CustomerSearch search;

    CustomerReader(JdbcClient jdbc, CustomerSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    Page<CustomerSummary> search(StationId station, String text, int page, int size) {
        if (text.isBlank()) {
            return byName(station, page, size);
        }
        List<CustomerId> found = search.find(station, SearchText.of(text), CustomerSearch.MOST);
        return new Page<>(
                inOrder(found.stream().skip((long) page * size).limit(size).toList()), found.size());
    }

    /** The first hits, without counting the others. */
    List<CustomerSummary> first(StationId station, String text, int limit) {
        return inOrder(search.find(station, SearchText.of(text), limit));
    }

    /** As {@link #first}, by what a customer is called only. */
    List<CustomerId> called(StationId station, String text, int limit) {
        return search.findCalled(station, SearchText.of(text), limit);
    }

    private List<CustomerSummary> inOrder(List<CustomerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where c.id in (:ids) order by field(c.id, :ids)")
                        .param("ids", ids.stream().map(CustomerId::value).toList())
                        .query((rs, i) -> summary(rs))
                        .list();
    }

    /** Everybody; counted as far as a search counts. */
    private Page<CustomerSummary> byName(StationId station, int page, int size) {
        long total = jdbc.sql("select count(*) from (select 1 from customer where station_id = :station limit :most) c")
                .param("station", station.value())
                .param("most", CustomerSearch.MOST)
                .query(Long.class)
                .single();
        List<CustomerSummary> rows = jdbc.sql(
                        SELECT + " where c.station_id = :station order by c.name_key, c.id limit :size offset :offset")
                .param("station", station.value())
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
}
