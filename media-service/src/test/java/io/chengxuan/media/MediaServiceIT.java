package io.chengxuan.media;

import io.chengxuan.platform.test.StandingService;

class MediaServiceIT extends StandingService {}
