package io.chengxuan.reporting.rebuild;

import io.chengxuan.reporting.ReportingSettings;
import io.chengxuan.reporting.figures.Figures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    Rebuilds<?> rebuilds(Figures<?> figures, Generations generations, Log log, ReportingSettings settings) {
        return new Rebuilds<>(figures, generations, log, settings);
    }
}
