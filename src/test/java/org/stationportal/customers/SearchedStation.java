package org.stationportal.customers;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationportal.base.Pinyin;
import org.stationportal.organization.StationId;

/**
 * A county's customers with a meter each, written by plain SQL, and the search over them as the field in the bar asks
 * it: half of them live in numbered flats of housing estates, half in villages; every twelfth is a firm.
 */
public final class SearchedStation {

    private static final StationId STATION = new StationId(1);
    private static final int FIRST = 5;
    private static final int PAGE = 20;
    private static final String SIGNS = "安宝北长城春大丹德东方凤福富高光广桂海和河红洪湖华黄吉建江金锦景康乐黎利林龙绿民明南宁平青庆泉仁荣瑞山上盛石顺泰天万文五西仙香祥新兴星秀阳永玉园源云正中";
    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗曾单解区查";
    private static final List<String> FIRMS = List.of("商贸有限公司", "机械厂", "饭店", "农资经营部", "超市", "建材有限公司");
    private static final List<String> ESTATES = List.of("小区", "花园", "家园", "公寓");
    private static final List<String> TOWNS = List.of(
            "城关镇", "东溪镇", "西坪镇", "南岭乡", "北塘镇", "柳市镇", "石桥乡", "河口镇", "白云镇", "双林镇", "长安镇", "新塘乡", "古田镇", "大桥镇", "沙湾镇",
            "罗山乡");

    private final JdbcTemplate jdbc;
    private final CustomerReader customers;
    private final NetworkReader network;

    public SearchedStation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        var client = JdbcClient.create(jdbc);
        var areas = new AreaSearch(client);
        var parts = new PartSearch(client);
        var search = new CustomerSearch(client, parts, new PlaceSearch(parts), areas);
        customers = new CustomerReader(client, search);
        network = new NetworkReader(client, new MeterSearch(client, search, areas), areas);
    }

    /** What the field in the bar asks of this module for each pause in typing. */
    public int find(String text) {
        return customers.first(STATION, text, FIRST).size()
                + network.metersByNumber(STATION, text, FIRST).size()
                + network.searchAreas(STATION, text, FIRST).size();
    }

    /** What a list, or the field of the counter, asks: a page of them all, counted as far as a search counts. */
    public int list(String text) {
        return customers.search(STATION, text, 0, PAGE).rows().size();
    }

    public void write(int size) {
        // written with room, searched with what the portal's own server has
        jdbc.execute("set global innodb_buffer_pool_size = 3 * 1024 * 1024 * 1024");
        words("sign", SIGNS.codePoints().mapToObj(Character::toString).toList());
        words("surname", SURNAMES.codePoints().mapToObj(Character::toString).toList());
        words("firm", FIRMS);
        words("estate", ESTATES);
        words("town", TOWNS);
        int areas = Math.max(10, size / 200);
        all(
                "insert into station (id, code, name) values (1, 'S', '县供电所')",
                "insert into team (id, station_id, name, leader_post) values (1, 1, '抄收班', 'READING_TEAM_LEADER')",
                "insert into feeder (id, station_id, no, name) values (1, 1, 'F1', '城东线')",
                "insert into transformer_area (id, station_id, team_id, feeder_id, area_no, name) select seq, 1, 1, 1,"
                        + " concat('TQ', lpad(seq, 6, '0')), concat(t.c, a.c, b.c, 1 + seq % 9, '号台区') from seq_1_to_"
                        + areas
                        + " join w_town t on t.i = seq % 16 join w_sign a on a.i = seq % 73 join w_sign b on b.i = seq % 71",
                """
                insert into customer (id, station_id, customer_no, name, pinyin, pinyin_full, category, voltage, phone,
                                      address, area_id)
                select seq, 1, 3301000000 + seq,
                    if(seq %% 12 = 0, concat('云溪县', a.c, b.c, c.c, f.c), concat(s.c, b.c, if(seq %% 9 = 0, '', c.c))),
                    if(seq %% 12 = 0, concat('YXX', a.f, b.f, c.f, f.f), concat(s.f, b.f, if(seq %% 9 = 0, '', c.f))),
                    if(seq %% 12 = 0, concat('yunxixian', a.p, b.p, c.p, f.p), concat(s.p, b.p, if(seq %% 9 = 0, '', c.p))),
                    if(seq %% 12 = 0, 'COMMERCIAL', 'RESIDENTIAL'), 'V220', concat('1', 30 + seq %% 69, lpad(seq * 7919 %% 100000000, 8, '0')),
                    if(seq %% 2 = 0,
                       concat('云溪县', t.c, a.c, b.c, '路', 1 + seq * 13 %% 200, '号', b.c, a.c, e.c, 1 + seq %% 30, '幢', 1 + seq %% 4,
                              '单元', 1 + seq %% 6, '0', 1 + seq %% 4, '室'),
                       concat('云溪县', t.c, c.c, a.c, '村', 1 + seq %% 12, '组', 1 + seq * 11 %% 150, '号')),
                    1 + seq * 37 %% %2$d
                from seq_1_to_%1$d
                  join w_sign a on a.i = (seq div 7) * 31 %% 20 join w_sign b on b.i = (seq div 3) * 17 %% 76
                  join w_sign c on c.i = (seq div 5) * 29 %% 75 join w_surname s on s.i = seq * 7 %% 25
                  join w_firm f on f.i = seq %% 6 join w_estate e on e.i = seq %% 4 join w_town t on t.i = seq * 3 %% 16
                """.formatted(size, areas),
                "insert into meter (meter_no, customer_id, area_id, device_class, multiplier) select"
                        + " concat('33', lpad(id * 6007 % 10000000000, 10, '0')), id, area_id, 'RESIDENTIAL', 1 from customer",
                "set global innodb_buffer_pool_size = 256 * 1024 * 1024",
                "analyze table customer, meter, customer_place, transformer_area");
    }

    /** Words with their initials and sounds, numbered from 0. */
    private void words(String table, List<String> words) {
        jdbc.execute("create table w_" + table + " (i int primary key, c varchar(20), f varchar(20), p varchar(60))");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            jdbc.update(
                    "insert into w_" + table + " values (?, ?, ?, ?)",
                    i,
                    word,
                    Pinyin.initials(word),
                    Pinyin.full(word));
        }
    }

    private void all(String... statements) {
        for (String statement : statements) {
            jdbc.execute(statement);
        }
    }
}
