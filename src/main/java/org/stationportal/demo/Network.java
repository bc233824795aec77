package org.stationportal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stationportal.organization.Post;

/** Writes the lines, transformer areas with their managers, customers and meters, in batches. */
@Component
@Profile("demo")
class Network {

    static final int CUSTOMERS = 3000;
    private static final String[] FEEDERS = {"城东线", "城西线", "城南线", "城北线", "工业园线", "河滨线"};
    private static final String[] PLACES = {"幸福里", "人民路", "建设街", "解放路", "新华小区", "柳树村", "东风巷", "河湾村", "学府苑", "石桥村"};
    private static final LocalDate HANDED_OVER = LocalDate.of(2026, 8, 1);

    private final JdbcTemplate template;

    Network(JdbcTemplate template) {
        this.template = template;
    }

    /** The number of customers. */
    int write(People.Station station, RandomGenerator random) {
        long id = station.id().value();
        List<Person> managers = Person.of(Post.AREA_MANAGER);
        for (int i = 0; i < FEEDERS.length; i++) {
            template.update(
                    "insert into feeder (station_id, no, name) values (?, ?, ?)",
                    id,
                    "F" + (i + 1),
                    "10kV" + FEEDERS[i]);
        }
        List<Long> feeders = template.queryForList("select id from feeder order by id", Long.class);
        int areas = FEEDERS.length * PLACES.length;
        template.batchUpdate(
                "insert into transformer_area (station_id, team_id, feeder_id, area_no, name) values (?, ?, ?, ?, ?)",
                IntStream.range(0, areas)
                        .mapToObj(i -> new Object[] {
                            id,
                            station.reading().value(),
                            feeders.get(i / PLACES.length),
                            "TQ%04d".formatted(i + 1),
                            place(i) + "台区"
                        })
                        .toList());
        List<Long> areaIds = template.queryForList("select id from transformer_area order by area_no", Long.class);
        managers(station, managers, areaIds);
        List<Household> households = IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> {
                    int area = random.nextInt(areas);
                    return Household.of(number, area, place(area), random);
                })
                .toList();
        customers(id, households, areaIds);
        meters(households, areaIds);
        files(id);
        return households.size();
    }

    /** Each area has one manager; every tenth was handed over in the summer. */
    private void managers(People.Station station, List<Person> managers, List<Long> areaIds) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < areaIds.size(); i++) {
            long first = station.person(managers.get(i % managers.size()).employeeNo())
                    .value();
            if (i % 10 == 9) {
                long second = station.person(
                                managers.get((i + 1) % managers.size()).employeeNo())
                        .value();
                rows.add(new Object[] {areaIds.get(i), first, People.SINCE, HANDED_OVER.minusDays(1)});
                rows.add(new Object[] {areaIds.get(i), second, HANDED_OVER, null});
            } else {
                rows.add(new Object[] {areaIds.get(i), first, People.SINCE, null});
            }
        }
        template.batchUpdate(
                "insert into area_manager (area_id, employee_id, valid_from, valid_to) values (?, ?, ?, ?)", rows);
    }

    private void customers(long station, List<Household> households, List<Long> areaIds) {
        template.batchUpdate(
                """
                insert into customer (station_id, customer_no, name, pinyin, pinyin_full, category, industry, voltage, contract_kw,
                    contact, phone, id_kind, id_no, address, area_id, reading_section, reading_day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                households.stream()
                        .map(h -> new Object[] {
                            station,
                            h.customerNo(),
                            h.name(),
                            h.pinyin(),
                            h.pinyinFull(),
                            h.category().name(),
                            h.industry(),
                            h.voltage().name(),
                            h.contractKw(),
                            h.contact(),
                            h.phone(),
                            h.idKind().name(),
                            h.idNo(),
                            h.address(),
                            areaIds.get(h.area()),
                            "CD%02d".formatted(h.area() % 20 + 1),
                            h.area() % 8 + 1
                        })
                        .toList());
    }

    private void meters(List<Household> households, List<Long> areaIds) {
        Map<String, Long> ids = template
                .query("select customer_no, id from customer", (rs, i) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var rows = new ArrayList<Object[]>();
        for (Household h : households) {
            rows.add(new Object[] {
                h.meterNo(),
                Objects.requireNonNull(ids.get(h.customerNo())),
                areaIds.get(h.area()),
                h.deviceClass().name(),
                h.multiplier(),
                h.verifiedOn()
            });
        }
        for (int i = 0; i < areaIds.size(); i++) {
            rows.add(new Object[] {
                "34%010d".formatted(i + 1), null, areaIds.get(i), "AREA", 80, LocalDate.of(2017 + i % 9, 1 + i % 12, 15)
            });
        }
        template.batchUpdate("""
                insert into meter (meter_no, customer_id, area_id, device_class, multiplier, verified_on)
                values (?, ?, ?, ?, ?, ?)""", rows);
    }

    /** The papers of old files: nineteen in twenty are complete, of the others the last paper is missing. */
    private void files(long station) {
        template.update("""
                update customer set running_kva = contract_kw, metering_method = 'HIGH_LOW'
                where station_id = ? and voltage in ('KV10', 'KV35', 'KV110')""", station);
        template.update("""
                insert into customer_document (customer_id, document, handed_in_at, received_by_name)
                select c.id, r.item, '2024-01-02 02:00:00', '历史档案'
                from customer c
                join file_standard_rule r on r.version_id = 1 and r.category = c.category
                    and r.high = (c.voltage in ('KV10', 'KV35', 'KV110'))
                where c.station_id = ?
                  and r.item in ('IDENTITY_DOCUMENT', 'PROOF_OF_TITLE', 'BUSINESS_LICENCE', 'REPRESENTATIVE_IDENTITY',
                                 'EQUIPMENT_LIST', 'SUPPLY_CONTRACT')
                  and not (mod(c.id, 20) = 7 and r.item in ('PROOF_OF_TITLE', 'REPRESENTATIVE_IDENTITY'))""", station);
    }

    private static String place(int area) {
        return FEEDERS[area / PLACES.length].replace("线", "") + PLACES[area % PLACES.length];
    }
}
