package org.stationportal.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.losses.Analyses;
import org.stationportal.losses.AnalysisSummary;
import org.stationportal.losses.Energies;
import org.stationportal.losses.EnergyLine;
import org.stationportal.losses.EnterEnergies;
import org.stationportal.losses.LossCause;
import org.stationportal.losses.LossMonths;
import org.stationportal.losses.PlaceKind;
import org.stationportal.losses.ReportAnalysis;
import org.stationportal.organization.Post;

/** The line losses of the history: April to August, a few areas abnormal, their causes reported, one of them late. */
@Component
@Profile("demo")
class LineLosses {

    private static final String SPECIALIST = "6002";
    private static final int AREAS = 60;
    private static final int AREAS_OF_A_FEEDER = 10;
    private static final String REPORTED_LATE = "TQ0024";
    private static final YearMonth LATE = YearMonth.of(2026, 7);

    /** Rates of areas in a month, in tenths of a percent, that are not what they should be. */
    private static final List<Abnormal> ABNORMAL = List.of(
            new Abnormal(8, YearMonth.of(2026, 5), YearMonth.of(2026, 8), 94),
            new Abnormal(13, YearMonth.of(2026, 6), YearMonth.of(2026, 6), 82),
            new Abnormal(24, YearMonth.of(2026, 7), YearMonth.of(2026, 8), -16),
            new Abnormal(42, YearMonth.of(2026, 8), YearMonth.of(2026, 8), 341));

    private final Script script;
    private final Energies energies;
    private final LossMonths months;
    private final Analyses analyses;
    private final ActAs actAs;

    LineLosses(Script script, Energies energies, LossMonths months, Analyses analyses, ActAs actAs) {
        this.script = script;
        this.energies = energies;
        this.months = months;
        this.analyses = analyses;
        this.actAs = actAs;
    }

    void write() {
        at("2026-07-06T09:20", () -> {
            enter(YearMonth.of(2026, 4));
            enter(YearMonth.of(2026, 5));
        });
        known(YearMonth.of(2026, 6), "2026-07-06T09:40", "2026-07-08T10:20");
        known(LATE, "2026-08-03T09:40", "2026-08-05T10:20");
        at("2026-08-10T11:00", () -> report(REPORTED_LATE));
        known(YearMonth.of(2026, 8), "2026-09-02T09:40", "2026-09-04T10:20");
    }

    private void known(YearMonth month, String published, String reported) {
        at(published, () -> {
            enter(month);
            actAs.run(SPECIALIST, () -> months.publish(month));
        });
        at(
                reported,
                () -> ABNORMAL.stream()
                        .filter(each -> each.lasts(month))
                        .map(each -> areaNo(each.area))
                        .filter(area -> !(month.equals(LATE) && area.equals(REPORTED_LATE)))
                        .forEach(this::report));
    }

    private void enter(YearMonth month) {
        actAs.run(SPECIALIST, () -> energies.enter(new EnterEnergies(month, lines(month), true, "")));
    }

    /** What the area's manager of that time still owes he reports now. */
    private void report(String area) {
        Person.of(Post.AREA_MANAGER)
                .forEach(manager -> actAs.run(
                        manager.employeeNo(),
                        () -> analyses.of(area).stream()
                                .filter(analyses::mayReport)
                                .forEach(this::report)));
    }

    private void report(AnalysisSummary analysis) {
        analyses.report(
                analysis.rate().signum() < 0
                        ? new ReportAnalysis(
                                analysis.id(), LossCause.WRONG_AREA, "户变关系有误,三户客户实际由相邻台区供电", "现场核对户变关系,本月内更正档案")
                        : new ReportAnalysis(
                                analysis.id(), LossCause.METER_FAULT, "台区总表接线松动,部分低压线路过长", "紧固总表接线,排查老旧表计"));
    }

    private static List<EnergyLine> lines(YearMonth month) {
        var lines = new ArrayList<EnergyLine>();
        for (int feeder = 1; feeder <= AREAS / AREAS_OF_A_FEEDER; feeder++) {
            BigDecimal supplied = BigDecimal.ZERO;
            BigDecimal sold = BigDecimal.ZERO;
            for (int i = 1; i <= AREAS_OF_A_FEEDER; i++) {
                EnergyLine area = area(lines.size() + 1, (feeder - 1) * AREAS_OF_A_FEEDER + i, month);
                lines.add(area);
                supplied = supplied.add(area.supplied());
                sold = sold.add(area.sold());
            }
            BigDecimal intoTheFeeder =
                    supplied.multiply(new BigDecimal("1.015")).setScale(2, RoundingMode.HALF_UP);
            lines.add(new EnergyLine(lines.size() + 1, PlaceKind.FEEDER, "F" + feeder, intoTheFeeder, sold));
        }
        return lines;
    }

    private static EnergyLine area(int row, int area, YearMonth month) {
        int summer = month.getMonthValue() >= 7 ? 130 : 100;
        BigDecimal supplied = BigDecimal.valueOf((30_000L + area * 977L % 50_000L) * summer / 100 + area * 13L)
                .setScale(2);
        int tenths = ABNORMAL.stream()
                .filter(each -> each.area == area && each.lasts(month))
                .map(Abnormal::tenths)
                .findFirst()
                .orElse(28 + (area * 37 + month.getMonthValue()) % 40);
        BigDecimal sold = supplied.multiply(BigDecimal.valueOf(1000L - tenths).movePointLeft(3))
                .setScale(2, RoundingMode.HALF_UP);
        return new EnergyLine(row, PlaceKind.AREA, areaNo(area), supplied, sold);
    }

    private static String areaNo(int area) {
        return "TQ%04d".formatted(area);
    }

    private void at(String local, Runnable piece) {
        script.at(LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant(), piece);
    }

    /** An area that was abnormal from one month to another, both inclusive. */
    private record Abnormal(int area, YearMonth from, YearMonth until, int tenths) {

        boolean lasts(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(until);
        }
    }
}
