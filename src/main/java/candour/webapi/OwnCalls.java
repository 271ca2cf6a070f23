package candour.webapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Holds what the scripts of our own pages send to the limits of what is sent to the engine. */
@Configuration
class OwnCalls {

    @Bean
    MappingJackson2HttpMessageConverter bodies(Jackson2ObjectMapperBuilder json) {
        return new MappingJackson2HttpMessageConverter(json.factory(BodyCheck.limits())
                .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }
}
