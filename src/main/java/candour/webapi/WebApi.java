package candour.webapi;

import candour.access.FormerIds;
import candour.access.LogInWay;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class WebApi {

    /** After the log-in, before every filter and servlet of the webapps. */
    @Bean
    FilterRegistrationBean<Gate> gate(
            ProcessEngine engine,
            TaskHold hold,
            LatestModels latest,
            FormVariables formVariables,
            FormerIds formerIds,
            Memberships memberships,
            LogInWay logIn,
            RefusedTries tries,
            Writer writer,
            OneLook oneLook,
            AskedAndDone askedAndDone,
            ObjectMapper json) {
        String name = engine.getName();
        var gate = new FilterRegistrationBean<>(new Gate(
                name, new OpenCalls(name), hold, latest, formVariables, formerIds, memberships, logIn.keepsPeople(), tries, writer,
                oneLook, askedAndDone, json));
        gate.addUrlPatterns("/camunda/api/*");
        gate.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        gate.setOrder(1);
        return gate;
    }
}
