package org.stationportal.plans;

import static org.stationportal.findings.FindingKind.CUSTOMER_NOT_FOUND;
import static org.stationportal.findings.FindingKind.DEMOLITION_LOSS;
import static org.stationportal.findings.FindingKind.ESTIMATED_READING;
import static org.stationportal.findings.FindingKind.MISSED_READING;
import static org.stationportal.findings.FindingKind.NOT_ON_ROTATION_LIST;
import static org.stationportal.findings.FindingKind.RED_LETTER_INVOICE;
import static org.stationportal.findings.FindingKind.WRONG_MULTIPLIER;
import static org.stationportal.findings.FindingKind.WRONG_READING;
import static org.stationportal.plans.PlanKind.DEDICATED_INSPECTION;
import static org.stationportal.plans.PlanKind.LOSS_INSPECTION;
import static org.stationportal.plans.PlanKind.METER_LIST;
import static org.stationportal.plans.PlanKind.METER_SUMMARY;
import static org.stationportal.plans.PlanKind.PATROL;
import static org.stationportal.plans.PlanKind.REPLACEMENT;
import static org.stationportal.plans.PlanKind.SPOT_CHECK;
import static org.stationportal.plans.PlanKind.TARIFF_CHECK;
import static org.stationportal.plans.PlanKind.TARIFF_SUMMARY;
import static org.stationportal.plans.TwoMonthsTown.EAST;
import static org.stationportal.plans.TwoMonthsTown.WEST;
import static org.stationportal.plans.TwoMonthsWork.ALL;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationportal.IntegrationTest;
import org.stationportal.TestClock;
import org.stationportal.UseCase;
import org.stationportal.organization.StationId;

/**
 * October and November 2026 at a small station, day by day: every clause of chapters 2 and 3 is kept once and missed once,
 * and the ledger is compared with a table written by hand.
 *
 * <p>1002 bills; 2001, 2002, 2003 fit meters; 3001 manages the eastern street (6 households, 2 factories), 3002 the western
 * one (2 households, being pulled down from 8 October); 6001 operations, 6002 line loss; 7001 leads the business team, 8001
 * the reading team; 9001 is the head. Everybody reads at 8:30 of each working day, but 2003 opens the portal only from 2
 * December on. The holidays end on 7 October; 10 October is a make-up workday.
 */
@IntegrationTest(schema = "two_months", properties = "portal.sweep.at-once=false")
@UseCase("UC-020")
class TwoMonthsIT {

    /** month | clause | who | quantity | yuan | about | why */
    private static final String LEDGER = """
            2026-10 | 2.1  | 6001 | 1 | -50.00 | 2026年10月专变用电检查：完成 | one of two factories was not inspected in October
            2026-10 | 2.1  | 6002 | 1 | -50.00 | 2026年10月专变用电检查：完成 | both specialists owe the inspections
            2026-10 | 2.2a | 3002 | 1 | -10.00 | 2026年10月超期异常表计清单 | he did not hand in his list
            2026-10 | 2.3  | 6002 | 1 | -50.00 | 2026年10月抄表质量抽查 | checked four, but no weekly summary names them
            2026-10 | 2.4b | 6002 | 1 | -50.00 | 2026年10月高损负损检查 | inspected none
            2026-10 | 2.4c | 3001 | 1 | 100.00 | 东街6号 | a reward: the theft that he found was verified
            2026-10 | 2.5  | 3002 | 2 | -40.00 | 东街2号 | two estimated readings, accepted and not corrected
            2026-11 | 2.1  | 6001 | 1 | -50.00 | 2026年10月专变用电检查：补办 | nor was it caught up by 3 November
            2026-11 | 2.1  | 6002 | 1 | -50.00 | 2026年10月专变用电检查：补办 | both owe the catching up
            2026-11 | 2.2a | 3001 | 1 | -10.00 | 东街1号 | an over-age meter was not on the list
            2026-11 | 2.2b | 8001 | 1 | -20.00 | 2026年11月表计清单汇总 | three days after the last list not summed up
            2026-11 | 2.2c | 7001 | 1 | -50.00 | 2026年12月换表计划 | December's plan was not drawn up in November
            2026-11 | 2.2d | 2002 | 2 | -20.00 | 2026年11月换表计划 | one of three meters replaced, two left
            2026-11 | 2.3  | 6001 | 1 | -50.00 | 2026年11月抄表质量抽查 | three of four households
            2026-11 | 2.4a | 3002 | 1 | -20.00 | 西街台区 | October's negative loss not analysed in three working days
            2026-11 | 2.4b | 6001 | 1 | -50.00 | 2026年11月高损负损检查 | one of two inspections
            2026-11 | 2.5  | 3001 | 1 | -50.00 | 龙门机械厂 | wrong multiplier of a dedicated-transformer customer, never answered
            2026-11 | 2.5  | 3001 | 1 | -20.00 | 东街3号 | a missed reading; his objection did not hold, and he did not correct it
            2026-11 | 2.6  | 1002 | 1 | -10.00 | 东街4号 | red-letter invoice, never answered
            2026-11 | 2.7  | 3002 | 1 | -20.00 | 2026年11月拆迁片区巡视 | no patrol from 15 to 21 November
            2026-11 | 2.7  | 3002 | 1 | -20.00 | 西街2号 | charges in the demolition area lost, never answered
            2026-11 | 3.1a | 3002 | 1 | -20.00 | 2026年11月电价执行情况收集 | collected on 10 November, two days late
            2026-11 | 3.1b | 8001 | 1 | -50.00 | 2026年11月电价执行书面汇总 | no written summary five days after the reading
            2026-11 | 3.1c | 6001 | 1 | -50.00 | 2026年11月电价检查计划：提交 | the check plan came on 12 November, two days late
            2026-11 | 3.2  | 6001 | 2 | -20.00 | 2026年11月电价检查计划：完成 | two of three households not checked: each of the three is held
            2026-11 | 3.2  | 6002 | 2 | -20.00 | 2026年11月电价检查计划：完成 | as above
            2026-11 | 3.2  | 8001 | 2 | -20.00 | 2026年11月电价检查计划：完成 | as above
            """;

    /** What waited because its notice had not been seen, and came when it was. */
    private static final String LATER = """
            2026-12 | 2.2d | 2003 | 1 | -10.00 | 2026年11月换表计划 | his meter was left in November; seen on 2 December, with the lead time over on 3 December
            """;

    private static final List<String> CLAUSES = List.of(
            "2.1", "2.2a", "2.2b", "2.2c", "2.2d", "2.3", "2.4a", "2.4b", "2.5", "2.6", "2.7", "3.1a", "3.1b", "3.1c",
            "3.2");

    @Autowired
    private TestClock clock;

    @Autowired
    private TwoMonthsTown town;

    @Autowired
    private TwoMonthsTime time;

    @Autowired
    private TwoMonthsWork work;

    @Autowired
    private TwoMonthsFindings findings;

    @Autowired
    private TwoMonthsLedger ledger;

    @Test
    void everyClauseIsKeptOnceAndMissedOnceEachByItsPerson() {
        clock.set("2026-10-01T00:05");
        StationId station = town.build();
        october();
        november();
        time.readsOnlyFrom("2003", "12-02");

        time.playUntil("12-01 17:00");
        var softly = new SoftAssertions();
        softly.assertThat(ledger.of(station, LEDGER)).containsExactlyInAnyOrderElementsOf(ledger.rows(LEDGER));

        time.playUntil("12-04 17:00");
        String all = LEDGER + LATER;
        softly.assertThat(ledger.of(station, all)).containsExactlyInAnyOrderElementsOf(ledger.rows(all));
        softly.assertThat(time.refused()).isEmpty();
        softly.assertThat(ledger.keptAndMissed(station)).containsExactlyInAnyOrderElementsOf(CLAUSES);
        softly.assertAll();
    }

    private void october() {
        // 3.1a, 3.1b, 3.1c, 3.2: read on the 6th, collected, summed up, planned by the 10th, checked by the three
        // together
        time.at("10-08 09:00", "3001", work.collects("东街1号"));
        time.at("10-08 09:10", "3002", work.collects("西街1号"));
        time.at("10-09 09:00", "8001", work.handsIn(TARIFF_SUMMARY, "2026-10"));
        time.at("10-09 10:00", "6001", work.handsIn(TARIFF_CHECK, "2026-10"));
        time.at("10-20 14:00", "6002", work.does(TARIFF_CHECK, 1));
        time.at("10-22 14:00", "8001", work.does(TARIFF_CHECK, 1));
        // 2.1: one factory is left
        time.at("10-09 10:10", "6001", work.handsIn(DEDICATED_INSPECTION, "2026-10"));
        time.at("10-21 10:00", "6001", work.does(DEDICATED_INSPECTION, 1));
        // 2.4a, 2.4b: September's losses; both analyse, only 6001 inspects and names it
        time.at("10-09 15:00", "6002", work.publishesLosses("2026-09"));
        time.at("10-12 09:00", "3001", work.analyzes(EAST, "2026-09"));
        time.at("10-12 09:10", "3002", work.analyzes(WEST, "2026-09"));
        time.at("10-13 10:00", "6001", work.does(LOSS_INSPECTION, 2));
        // 2.4c: a theft that is verified
        time.at("10-12 11:00", "3001", findings.reportsTheft("theft", "东街6号"));
        time.at("10-13 11:00", "8001", findings.verifiesTheft("theft"));
        // 2.3: both check four households, only 6001 names them
        time.at("10-15 10:00", "6001", work.does(SPOT_CHECK, ALL));
        time.at("10-16 16:00", "6001", work.summarizes());
        time.at("10-22 10:00", "6002", work.does(SPOT_CHECK, ALL));
        // 2.2a, 2.2b, 2.2c: one of two lists, summed up when both were due, and November's plan from it
        time.at("10-20 11:00", "3001", work.handsIn(METER_LIST, "2026-10"));
        time.at("10-28 10:00", "7001", work.assigns("2026-11", "2001", "2001", "2002", "2002", "2002", "2003"));
        time.at("10-28 10:10", "7001", work.handsIn(REPLACEMENT, "2026-11"));
        time.at("11-02 10:00", "8001", work.handsIn(METER_SUMMARY, "2026-10"));
        // 2.7: a patrol every week
        time.at("10-10 15:00", "3002", work.does(PATROL, ALL));
        time.at("10-20 15:00", "3002", work.does(PATROL, ALL));
        time.at("10-27 15:00", "3002", work.does(PATROL, ALL));
        time.at("11-03 15:00", "3002", work.does(PATROL, ALL));
        time.at("10-19 10:10", "8001", findings.finds("loss", DEMOLITION_LOSS, "西街1号", "3002", 1));
        time.at("10-20 10:10", "3002", findings.showsCorrection("loss"));
        time.at("10-21 10:10", "9001", findings.confirmsCorrection("loss"));
        // 2.5, 2.6: corrected and confirmed, accepted and left, objected to with reason
        time.at("10-12 10:00", "8001", findings.finds("wrong", WRONG_READING, "东街1号", "3001", 1));
        time.at("10-13 10:30", "3001", findings.showsCorrection("wrong"));
        time.at("10-14 10:00", "9001", findings.confirmsCorrection("wrong"));
        time.at("10-12 10:10", "8001", findings.finds("estimated", ESTIMATED_READING, "东街2号", "3002", 2));
        time.at("10-13 10:40", "3002", findings.accepts("estimated"));
        time.at("10-19 10:00", "8001", findings.finds("notFound", CUSTOMER_NOT_FOUND, "西街2号", "3002", 1));
        time.at("10-20 10:00", "3002", findings.objects("notFound"));
        time.at("10-21 10:20", "9001", findings.drops("notFound"));
        time.at("10-15 10:10", "7001", findings.finds("invoice", RED_LETTER_INVOICE, "东街5号", "1002", 1));
        time.at("10-16 10:00", "1002", findings.showsCorrection("invoice"));
        time.at("10-19 10:20", "9001", findings.confirmsCorrection("invoice"));
    }

    private void november() {
        // 3.1a, 3.1b, 3.1c, 3.2: collected late by 3002, not summed up, planned late, one of three households checked
        time.at("11-06 10:00", "3001", work.collects("东街1号", "东街2号", "东街3号"));
        time.at("11-10 10:00", "3002", work.collects());
        time.at("11-12 10:00", "6001", work.handsIn(TARIFF_CHECK, "2026-11"));
        time.at("11-20 10:00", "6001", work.does(TARIFF_CHECK, 1));
        // 2.1: everything inspected, also what October had left
        time.at("11-09 10:00", "6001", work.handsIn(DEDICATED_INSPECTION, "2026-11"));
        time.at("11-25 10:00", "6002", work.does(DEDICATED_INSPECTION, ALL));
        // 2.4a, 2.4b: October's losses; 3001 analyses, 6002 inspects both, and what October had left
        time.at("11-09 15:00", "6002", work.publishesLosses("2026-10"));
        time.at("11-11 09:00", "3001", work.analyzes(EAST, "2026-10"));
        time.at("11-17 10:00", "6002", work.does(LOSS_INSPECTION, ALL));
        time.at("11-17 11:00", "6001", work.does(LOSS_INSPECTION, 1));
        // 2.4c: one that is not
        time.at("11-04 11:00", "3002", findings.reportsTheft("noTheft", "西街1号"));
        time.at("11-05 11:00", "9001", findings.refusesTheft("noTheft"));
        // 2.3: 6002 checks all, 6001 three
        time.at("11-18 10:00", "6002", work.does(SPOT_CHECK, ALL));
        time.at("11-18 11:00", "6001", work.does(SPOT_CHECK, 3));
        time.at("11-20 16:00", "6002", work.summarizes());
        time.at("11-20 16:10", "6001", work.summarizes());
        // 2.2a, 2.2b, 2.2c, 2.2d: both lists, not summed up, no plan; 2001 replaces his, 2002 one, 2003 none
        time.at("11-18 14:00", "3001", work.handsIn(METER_LIST, "2026-11"));
        time.at("11-18 14:10", "3002", work.handsIn(METER_LIST, "2026-11"));
        time.at("11-10 15:00", "2001", work.replaces(2));
        time.at("11-11 15:00", "2002", work.replaces(1));
        time.at("11-16 10:00", "6001", findings.finds("notListed", NOT_ON_ROTATION_LIST, "东街1号", "3001", 1));
        // 2.7: no patrol from the 15th to the 21st
        time.at("11-12 15:00", "3002", work.does(PATROL, ALL));
        time.at("11-24 15:00", "3002", work.does(PATROL, ALL));
        time.at("12-01 15:00", "3002", work.does(PATROL, ALL));
        time.at("11-16 10:10", "8001", findings.finds("lossAgain", DEMOLITION_LOSS, "西街2号", "3002", 1));
        // 2.5, 2.6: never answered, or objected to without reason
        time.at("11-04 10:00", "6001", findings.finds("multiplier", WRONG_MULTIPLIER, "龙门机械厂", "3001", 1));
        time.at("11-04 10:10", "8001", findings.finds("missed", MISSED_READING, "东街3号", "3001", 1));
        time.at("11-05 10:00", "3001", findings.objects("missed"));
        time.at("11-06 10:10", "9001", findings.upholds("missed"));
        time.at("11-16 10:20", "7001", findings.finds("invoiceAgain", RED_LETTER_INVOICE, "东街4号", "1002", 1));
    }
}
