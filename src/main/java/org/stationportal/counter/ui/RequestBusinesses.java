package org.stationportal.counter.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.stationportal.counter.ServiceRequestKind;
import org.stationportal.counter.desk.CounterBusiness;

/** Each kind of service request is a business of its own on the counter. */
@Configuration(proxyBeanMethods = false)
class RequestBusinesses {

    @Bean
    CounterBusiness nameChange(CounterServices services, RequestReceipt receipts) {
        return new RequestBusiness(ServiceRequestKind.NAME_CHANGE, services, receipts);
    }

    @Bean
    CounterBusiness meterTest(CounterServices services, RequestReceipt receipts) {
        return new RequestBusiness(ServiceRequestKind.METER_TEST, services, receipts);
    }

    @Bean
    CounterBusiness billingQuery(CounterServices services, RequestReceipt receipts) {
        return new RequestBusiness(ServiceRequestKind.BILLING_QUERY, services, receipts);
    }
}
