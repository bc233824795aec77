package org.stationportal.security;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A path of the API that nobody serves is not found, and not a page of the screens. */
@RestController
@Hidden
class UnknownApi {

    @RequestMapping("/api/**")
    void notFound() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
