package candour.webapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds what the scripts of our own pages send to the limits of what is sent to the engine: JSON, and no more than a form needs. */
@Configuration
class OwnCalls implements WebMvcConfigurer {

    @Bean
    static MappingJackson2HttpMessageConverter bodies(Jackson2ObjectMapperBuilder json) {
        return new MappingJackson2HttpMessageConverter(json.factory(BodyCheck.limits())
                .featuresToEnable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build());
    }

    /** YAML is read for scenarios and agencies, and Spring would read it from anybody too, without those limits. */
    @Override
    public void extendMessageConverters(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(one -> one instanceof AbstractJackson2HttpMessageConverter && !(one instanceof MappingJackson2HttpMessageConverter));
    }
}
