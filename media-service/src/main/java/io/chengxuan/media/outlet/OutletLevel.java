package io.chengxuan.media.outlet;

/** Whose outlet it is: of the country, a city, a district, or an industry. */
public enum OutletLevel {
    CENTRAL,
    CITY,
    DISTRICT,
    INDUSTRY,
}
