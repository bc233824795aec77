package org.stationportal.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stationportal.customers.SearchedStation;
import org.stationportal.database.EmbeddedMariaDb;

/** First results of a search of each kind among so many customers, beside one row by its primary key. */
final class SearchBench {

    private static final int QUERIES = 200;

    private SearchBench() {}

    static void run(EmbeddedMariaDb server, int size) {
        String schema = "bench_search_" + size;
        server.dropSchema(schema);
        server.createSchema(schema);
        var config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl(schema));
        config.setUsername(server.user());
        config.setPassword(server.password());
        config.setMaximumPoolSize(2);
        try (var database = new HikariDataSource(config)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            var jdbc = new JdbcTemplate(database);
            var station = new SearchedStation(jdbc);
            String name = "search." + size + ".";
            Bench.figure(name + "written", Bench.seconds(() -> station.write(size)), "s");
            Bench.figure(
                    name + "places",
                    jdbc.queryForObject("select count(*) from customer_place", Double.class),
                    "places");
            var ask = new Asked(jdbc, size, new Random(4));
            ask.times(
                    name + "floor",
                    row -> row.get("id"),
                    id -> jdbc.queryForMap("select * from customer where id = ?", id));
            kinds().forEach((kind, text) -> ask.times(name + kind, text, station::find));
            kinds().forEach((kind, text) -> ask.times(name + "list." + kind, text, station::list));
        }
        server.dropSchema(schema);
    }

    /** What somebody types who looks for this customer. */
    private static Map<String, Function<Map<String, String>, String>> kinds() {
        var kinds = new LinkedHashMap<String, Function<Map<String, String>, String>>();
        kinds.put("customerNo", row -> row.get("customer_no"));
        kinds.put("customerNo.begun", row -> row.get("customer_no").substring(0, 7));
        kinds.put("customerNo.last4", row -> end(row.get("customer_no"), 4));
        kinds.put("phone", row -> row.get("phone"));
        kinds.put("phone.last4", row -> end(row.get("phone"), 4));
        kinds.put("meterNo", row -> row.get("meter_no"));
        kinds.put("meterNo.last4", row -> end(row.get("meter_no"), 4));
        kinds.put("digit", row -> end(row.get("phone"), 1));
        kinds.put("digits2", row -> end(row.get("phone"), 2));
        kinds.put("digits3", row -> end(row.get("phone"), 3));
        kinds.put("name", row -> row.get("name"));
        kinds.put("surname", row -> row.get("name").substring(0, 1));
        kinds.put("name.end", row -> end(row.get("name"), 2));
        kinds.put("firm.part", row -> row.get("address").substring(6, 8));
        kinds.put("initials", row -> row.get("pinyin").toLowerCase(java.util.Locale.ROOT));
        kinds.put("initial", row -> row.get("pinyin").substring(0, 1));
        kinds.put("pinyin", row -> row.get("pinyin_full"));
        kinds.put("pinyin.begun", row -> row.get("pinyin_full").substring(0, 4));
        kinds.put("county", row -> "云溪县");
        kinds.put("place", row -> row.get("address").replaceFirst("^云溪县..[镇乡](.*?[路村]).*$", "$1"));
        kinds.put("place.house", row -> row.get("address").replaceFirst("^云溪县..[镇乡]", ""));
        kinds.put("place.village", row -> row.get("address").replaceFirst("^.*?([路村])", "$1"));
        kinds.put("house", row -> row.get("address").replaceFirst("^.*[^0-9幢单元组室号]([0-9]+[幢组].*)$", "$1"));
        kinds.put("area", row -> row.get("area_name"));
        kinds.put("areaNo", row -> row.get("area_no"));
        kinds.put("unknown.name", row -> "丂" + row.get("name"));
        kinds.put("unknown.place", row -> row.get("name") + "丂村");
        kinds.put("unknown.number", row -> "99" + row.get("customer_no"));
        return kinds;
    }

    private static String end(String text, int length) {
        return text.substring(text.length() - length);
    }

    private record Asked(JdbcTemplate jdbc, int size, Random random) {

        <T> void times(String name, Function<Map<String, String>, T> text, Function<T, Object> query) {
            double[] millis = new double[QUERIES];
            for (int i = -QUERIES / 10; i < QUERIES; i++) {
                T asked = text.apply(somebody());
                double time = Bench.seconds(() -> Bench.keep(query.apply(asked))) * 1000;
                if (i >= 0) {
                    millis[i] = time;
                }
            }
            Arrays.sort(millis);
            Bench.figure(name + ".p50", millis[QUERIES / 2], "ms");
            Bench.figure(name + ".p95", millis[QUERIES * 95 / 100], "ms");
            Bench.figure(name + ".max", millis[QUERIES - 1], "ms");
        }

        private Map<String, String> somebody() {
            var row = new LinkedHashMap<String, String>();
            jdbc.queryForMap(
                            "select c.id, c.customer_no, c.name, c.pinyin, c.pinyin_full, c.phone, c.address, m.meter_no,"
                                    + " a.area_no, a.name as area_name from customer c join meter m on m.customer_id = c.id"
                                    + " join transformer_area a on a.id = c.area_id where c.id = ?",
                            1 + random.nextInt(size))
                    .forEach((column, value) -> row.put(column, String.valueOf(value)));
            return row;
        }
    }
}
