CREATE TABLE `data_file_mapping` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`headers_key` text NOT NULL,
	`columns` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `data_file_mapping_name` ON `data_file_mapping` (`name`);--> statement-breakpoint
CREATE INDEX `data_file_mapping_headers` ON `data_file_mapping` (`headers_key`,`id`);--> statement-breakpoint
DROP INDEX `data_file_row_organization`;--> statement-breakpoint
ALTER TABLE `data_file_row` ADD `effect` text;--> statement-breakpoint
ALTER TABLE `data_file_row` ADD `company_version` integer;--> statement-breakpoint
ALTER TABLE `data_file_row` ADD `plan_id` integer;--> statement-breakpoint
ALTER TABLE `data_file_row` ADD `added` text;--> statement-breakpoint
ALTER TABLE `data_file_row` ADD `undone` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `status` text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE `data_file` ADD `stored_as` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `bytes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `data_file` ADD `sheets` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `headers` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `choices` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `decisions` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `preview` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `fill` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `undone` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `trouble` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `claim` text;--> statement-breakpoint
ALTER TABLE `data_file` ADD `claimed_until` integer;--> statement-breakpoint
ALTER TABLE `data_file` ADD `started_at` integer;--> statement-breakpoint
CREATE INDEX `data_file_status` ON `data_file` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `organization_unnumbered` ON `organization` (`postal_code`) WHERE "organization"."org_no" is null;--> statement-breakpoint
UPDATE `data_file` SET `status` = 'stopped' WHERE `finished_at` IS NULL;
