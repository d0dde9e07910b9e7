dependencies { implementation("io.ktor:ktor-server-core:3.0.0") }
