package org.stationportal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.stationportal.base.PortalTime;
import org.stationportal.complaints.AddNote;
import org.stationportal.complaints.AnswerCustomer;
import org.stationportal.complaints.CallBack;
import org.stationportal.complaints.ComplaintCourse;
import org.stationportal.complaints.ComplaintKind;
import org.stationportal.complaints.ComplaintSource;
import org.stationportal.complaints.Complaints;
import org.stationportal.complaints.ContactCustomer;
import org.stationportal.complaints.DecideComplaint;
import org.stationportal.complaints.DecideComplaint.Charge;
import org.stationportal.complaints.Outcome;
import org.stationportal.complaints.Satisfaction;
import org.stationportal.complaints.Severity;
import org.stationportal.complaints.TakeInComplaint;
import org.stationportal.customers.Category;
import org.stationportal.customers.CustomerId;
import org.stationportal.organization.EmployeeId;
import org.stationportal.organization.Employees;

/** The complaints of the history: one substantiated, one not, and one of the same customer that has just come in. */
@Component
@Profile("demo")
class Grievances {

    private static final String HANDLER = "1003";
    private static final String LEADER = "7001";

    private final Script script;
    private final Complaints complaints;
    private final ComplaintCourse course;
    private final Samples samples;
    private final Employees employees;
    private final ActAs actAs;
    private final Clock clock;

    Grievances(
            Script script,
            Complaints complaints,
            ComplaintCourse course,
            Samples samples,
            Employees employees,
            ActAs actAs,
            Clock clock) {
        this.script = script;
        this.complaints = complaints;
        this.course = course;
        this.samples = samples;
        this.employees = employees;
        this.actAs = actAs;
        this.clock = clock;
    }

    void write() {
        List<CustomerId> homes = samples.customers(Category.RESIDENTIAL);
        at("2026-09-09T09:40", () -> substantiated(homes.get(40)));
        at("2026-09-21T10:20", () -> unfounded(homes.get(71)));
        at("2026-09-29T16:05", () -> takenIn(homes.get(40), ComplaintKind.BUSINESS, Set.of(), "报装后一直没有人联系,已是第二次反映"));
    }

    private void substantiated(CustomerId customer) {
        String no = takenIn(customer, ComplaintKind.SERVICE, Set.of("2004"), "装表师傅态度生硬,还要我自己买表箱");
        at("2026-09-09T10:30", () -> contacted(no));
        at("2026-09-10T09:20", () -> noted(no, "已回放现场记录仪录像,装表人员言语不当属实"));
        at("2026-09-11T10:00", () -> decided(no, Outcome.PARTLY, "录像证实言语不当;表箱由公司提供,未收费", charge("2004")));
        at("2026-09-11T15:10", () -> answered(no, "已向客户道歉,说明表箱由公司免费提供"));
        at("2026-09-14T09:30", () -> calledBack(no, Satisfaction.SATISFIED, "客户接受道歉"));
    }

    private void unfounded(CustomerId customer) {
        String no = takenIn(customer, ComplaintKind.SUPPLY_QUALITY, Set.of(), "晚上电压低,空调启动不了");
        at("2026-09-21T14:00", () -> contacted(no));
        at("2026-09-22T16:00", () -> noted(no, "连续两日监测,电压在合格范围内;客户户内线路老化"));
        at("2026-09-23T10:00", () -> decided(no, Outcome.NOT_SUBSTANTIATED, "电压监测记录合格"));
        at("2026-09-23T11:00", () -> answered(no, "已说明监测结果,建议更换户内线路"));
        at("2026-09-25T09:00", () -> calledBack(no, Satisfaction.ACCEPTABLE, "客户表示理解"));
    }

    private String takenIn(CustomerId customer, ComplaintKind kind, Set<String> persons, String words) {
        return actAs.get(
                HANDLER,
                () -> complaints.takeIn(new TakeInComplaint(
                        UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        kind,
                        Severity.ORDINARY,
                        ComplaintSource.DUTY_PHONE,
                        "",
                        Optional.of(customer),
                        "",
                        "",
                        words,
                        people(persons.stream()),
                        "",
                        clock.instant(),
                        person(HANDLER))));
    }

    private void contacted(String no) {
        actAs.run(
                HANDLER,
                () -> course.contacted(new ContactCustomer(no, version(no), clock.instant(), "已致电客户,了解经过并致歉")));
    }

    private void noted(String no, String words) {
        actAs.run(
                HANDLER,
                () -> course.note(new AddNote(
                        no,
                        UUID.nameUUIDFromBytes((no + words).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        words)));
    }

    private void decided(String no, Outcome outcome, String proof, Charge... charges) {
        actAs.run(LEADER, () -> course.decide(new DecideComplaint(no, version(no), outcome, proof, List.of(charges))));
    }

    private void answered(String no, String words) {
        actAs.run(HANDLER, () -> course.answered(new AnswerCustomer(no, version(no), clock.instant(), words)));
    }

    private void calledBack(String no, Satisfaction satisfaction, String words) {
        actAs.run(
                HANDLER, () -> course.calledBack(new CallBack(no, version(no), clock.instant(), satisfaction, words)));
    }

    private Charge charge(String employeeNo) {
        return new Charge("4.2", people(Stream.of(employeeNo)), "装表时对客户言语不当");
    }

    private long version(String no) {
        return complaints.find(no).orElseThrow().complaint().version();
    }

    private Set<EmployeeId> people(Stream<String> employeeNos) {
        return employeeNos.map(this::person).collect(Collectors.toSet());
    }

    private EmployeeId person(String employeeNo) {
        return employees.findByNo(employeeNo).orElseThrow().id();
    }

    private void at(String local, Runnable piece) {
        Instant instant = LocalDateTime.parse(local).atZone(PortalTime.ZONE).toInstant();
        script.at(instant, piece);
    }
}
