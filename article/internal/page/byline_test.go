package page

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestReadByline(t *testing.T) {
	type want struct {
		names  []string
		agency string
		date   string
		shape  bool // its form tells alone
	}
	for s, want := range map[string]want{
		"By Ann Lee":                                       {[]string{"Ann Lee"}, "", "", true},
		"BY ANN LEE":                                       {[]string{"ANN LEE"}, "", "", true},
		"By Ann Lee and Bo Ek":                             {[]string{"Ann Lee", "Bo Ek"}, "", "", true},
		"By Ann Lee, Bo Ek & Ludwig van Dam":               {[]string{"Ann Lee", "Bo Ek", "Ludwig van Dam"}, "", "", true},
		"By Ann Lee; Bo Ek; Ida Moss":                      {[]string{"Ann Lee", "Bo Ek", "Ida Moss"}, "", "", true},
		"Written by Ann Lee | Edited by Bo Ek":             {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee Western Correspondent":                 {[]string{"Ann Lee"}, "", "", true},
		"By ANN LEE annlee@kestrel.example":                {[]string{"ANN LEE"}, "", "", true},
		"Text: Ann Lee  Photos: Bo Ek":                     {[]string{"Ann Lee"}, "", "", true},
		"By The Daily Tram":                                {nil, "", "", true},
		"By Ann Lee, Health Editor":                        {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee, Political Editor, Marrow Gazette":     {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee Senior Health Correspondent":           {[]string{"Ann Lee"}, "", "", true},
		"By Mary Ann Lee Staff Writer":                     {[]string{"Mary Ann Lee"}, "", "", true},
		"By Ann Lee, staff writer":                         {[]string{"Ann Lee"}, "", "", true},
		"By ANN LEE Associated Press":                      {[]string{"ANN LEE"}, "Associated Press", "", true},
		"By ANN LEE and BO EK, Associated Press":           {[]string{"ANN LEE", "BO EK"}, "Associated Press", "", true},
		"By Ann Lee, The Associated Press":                 {[]string{"Ann Lee"}, "Associated Press", "", true},
		"By Ann Lee Reuters":                               {[]string{"Ann Lee"}, "Reuters", "", true},
		"By Ann Lee | AFP":                                 {[]string{"Ann Lee"}, "AFP", "", true},
		"By Ann Lee and AP":                                {[]string{"Ann Lee"}, "AP", "", true},
		"By Ann Lee with AFP":                              {[]string{"Ann Lee"}, "AFP", "", true},
		"By Ann Lee of The Associated Press":               {[]string{"Ann Lee"}, "Associated Press", "", true},
		"By Ann Lee (Reuters)":                             {[]string{"Ann Lee"}, "Reuters", "", true},
		"By Ann Lee/Reuters":                               {[]string{"Ann Lee"}, "Reuters", "", true},
		"By ANN LEE Marrow Gazette":                        {[]string{"ANN LEE"}, "", "", true},
		"By Ann Lee The Marrow Gazette":                    {[]string{"Ann Lee"}, "", "", true},
		"By ANN LEE FOR THE MARROW GAZETTE":                {[]string{"ANN LEE"}, "", "", true},
		"By ANN LEE IN OSLO":                               {[]string{"ANN LEE"}, "", "", true},
		"By Ann Lee for the Marrow Gazette":                {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee, Special to the Gazette":               {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee | May 4":                               {[]string{"Ann Lee"}, "", "May 4", true},
		"By Ann Lee | May 4, 2026":                         {[]string{"Ann Lee"}, "", "May 4, 2026", true},
		"By Ann Lee May 4, 2026 9:00 a.m.":                 {[]string{"Ann Lee"}, "", "May 4, 2026 9:00 a.m.", true},
		"By Ann Lee · 2 hours ago · 3 min read":            {[]string{"Ann Lee"}, "", "2 hours ago", true},
		"May 4, 2026 | By Ann Lee":                         {[]string{"Ann Lee"}, "", "May 4, 2026", true},
		"May 4, 2026 | Ann Lee":                            {[]string{"Ann Lee"}, "", "May 4, 2026", true},
		"Ann Lee, Bo Ek | 2 hours ago":                     {[]string{"Ann Lee", "Bo Ek"}, "", "2 hours ago", true},
		"Ann Lee | 2026-05-04":                             {[]string{"Ann Lee"}, "", "2026-05-04", true},
		"Ann Lee · 04/05/2026":                             {[]string{"Ann Lee"}, "", "04/05/2026", true},
		"By Ann Lee in Marrow and Bo Ek in New Alver":      {[]string{"Ann Lee", "Bo Ek"}, "", "", true},
		"By Ann Lee in Marrow, Bo Ek in Vell and Ida Moss": {[]string{"Ann Lee", "Bo Ek", "Ida Moss"}, "", "", true},
		"By Ann Lee in Marrow and New Alver":               {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee, Marrow":                               {[]string{"Ann Lee"}, "", "", true},
		"By Julia May":                                     {[]string{"Julia May"}, "", "", true},
		"By April Dawes":                                   {[]string{"April Dawes"}, "", "", true},
		"By Ann Lee Jr.":                                   {[]string{"Ann Lee Jr."}, "", "", true},
		"By J. K. Lee":                                     {[]string{"J. K. Lee"}, "", "", true},
		"Story by: Ann Lee":                                {[]string{"Ann Lee"}, "", "", true},
		"Written by Ann Lee":                               {[]string{"Ann Lee"}, "", "", true},
		"Reporting by Ann Lee":                             {[]string{"Ann Lee"}, "", "", true},
		"Words and pictures by Ann Lee":                    {[]string{"Ann Lee"}, "", "", true},
		"Words by Ann Lee, photos by Bo Ek":                {[]string{"Ann Lee"}, "", "", true},
		"Words: Ann Lee":                                   {[]string{"Ann Lee"}, "", "", true},
		"Words: Ann Lee | Photos: Bo Ek":                   {[]string{"Ann Lee"}, "", "", true},
		"Author: Ann Lee":                                  {[]string{"Ann Lee"}, "", "", true},
		"Authors: Ann Lee, Bo Ek":                          {[]string{"Ann Lee", "Bo Ek"}, "", "", true},
		"Reporter: Ann Lee":                                {[]string{"Ann Lee"}, "", "", true},

		"Words by Ann Lee. Photographs by Bo Ek":   {[]string{"Ann Lee"}, "", "", true},
		"Ann Lee / 4 May 2026 / 6:02 pm":           {[]string{"Ann Lee"}, "", "4 May 2026 / 6:02 pm", true},
		"Text and photos: Ann Lee":                 {[]string{"Ann Lee"}, "", "", true},
		"By Ann Lee in Oslo and Rio Novak in Lund": {[]string{"Ann Lee", "Rio Novak"}, "", "", true},
		"Ann Lee, edited by Bo Ek, May 4, 2026":    {[]string{"Ann Lee"}, "", "May 4, 2026", false},
		"Ann Lee | @annlee | May 4, 2026":          {[]string{"Ann Lee"}, "", "May 4, 2026", true},
		"Author Ann Lee":                           {[]string{"Ann Lee"}, "", "", true},
		"Story: Ann Lee | Pictures: Bo Ek":         {[]string{"Ann Lee"}, "", "", true},
		"Ferry Days 2026: May 5-7, 2026 | Oslo":    {nil, "", "", false},

		"By Reuters":                         {nil, "Reuters", "", true},
		"By AP":                              {nil, "AP", "", true},
		"By The Associated Press":            {nil, "Associated Press", "", true},
		"By AFP - Agence France-Presse":      {nil, "AFP", "", true},
		"By Reuters Staff":                   {nil, "Reuters", "", true},
		"By Meridian News Agency":            {nil, "Meridian News Agency", "", true},
		"By Norland News Corporation":        {nil, "", "", true},
		"By Marrow Gazette":                  {nil, "", "", true},
		"By The Marrow Gazette":              {nil, "", "", true},
		"By Gazette Reporters":               {nil, "", "", true},
		"By Gazette Staff and AP":            {nil, "AP", "", true},
		"By Marrow City Council":             {nil, "", "", true},
		"By our court reporter":              {nil, "", "", true},
		"By a Staff Reporter":                {nil, "", "", true},
		"From staff and wire reports":        {nil, "", "", true},
		"From our correspondent in Vell":     {nil, "", "", true},
		"Staff and agencies":                 {nil, "", "", true},
		"Gazette staff and agencies":         {nil, "", "", true},
		"Special to the Gazette":             {nil, "", "", true},
		"Special to The Marrow Gazette":      {nil, "", "", true},
		"Compiled from wire services":        {nil, "", "", true},
		"By AP standards, the race was over": {nil, "AP", "", false},

		"Ann Lee":                              {[]string{"Ann Lee"}, "", "", false},
		"Ann Lee for the Marrow Gazette":       {[]string{"Ann Lee"}, "", "", false},
		"Ann Lee, Meridian Wire":               {[]string{"Ann Lee"}, "Meridian Wire", "", false},
		"By Ann":                               {nil, "", "", false},
		"By the sea":                           {nil, "", "", false},
		"By The Numbers":                       {nil, "", "", false},
		"By day a baker":                       {nil, "", "", false},
		"From Vell to Marrow":                  {nil, "", "", false},
		"From Ann Lee":                         {[]string{"Ann Lee"}, "", "", false},
		"Local News | May 4, 2026":             {nil, "", "May 4, 2026", false},
		"Health | May 4, 2026":                 {nil, "", "", false},
		"Kestrel Bay, News Desk | May 4, 2026": {[]string{"Kestrel Bay"}, "", "May 4, 2026", false},
		"Our Staff Reporter":                   {nil, "", "", true},
		"Wire reports":                         {nil, "", "", true},
		"The Wire":                             {nil, "", "", false},
		"Our Services":                         {nil, "", "", false},
		"Meet Our Staff":                       {nil, "", "", false},
		"Wire services":                        {nil, "", "", true},
		"From The Kestrel Journal":             {nil, "", "", false},
		"By Ann Lee Last Updated: May 4, 2026": {[]string{"Ann Lee"}, "", "Last Updated: May 4, 2026", true},
		"By Ann LeeUpdated: May 4, 2026":       {[]string{"Ann Lee"}, "", "Updated: May 4, 2026", true},
		"By Ann Lee Published: May 4, 2026 | Updated: May 5, 2026": {[]string{"Ann Lee"}, "", "Published: May 4, 2026 | Updated: May 5, 2026", true},
		"Harbour Plants & Pests":                                   {[]string{"Harbour Plants"}, "", "", false},
		"By ANN LEE AP Sports Writer":                              {[]string{"ANN LEE"}, "AP", "", true},
		"By Ann Lee, AP Business Writer":                           {[]string{"Ann Lee"}, "AP", "", true},
		"Published May 4, 2026 By Ann Lee":                         {[]string{"Ann Lee"}, "", "Published May 4, 2026", true},
		"May 4, 2026 by Ann Lee":                                   {[]string{"Ann Lee"}, "", "May 4, 2026", true},
		"By the Gazette":                                           {nil, "", "", true},
		"By the Editorial Board":                                   {nil, "", "", true},
		"By the Reef":                                              {nil, "", "", false},
		"By dpa":                                                   {nil, "dpa", "", true},
		"By Kestrel Group plc":                                     {nil, "", "", true},
		"Ann Lee / Bo Ek":                                          {[]string{"Ann Lee", "Bo Ek"}, "", "", false},
		"Ann Lee/Kestrel Daily":                                    {[]string{"Ann Lee"}, "", "", false},
		"Staff meeting":                                            {nil, "", "", false},
		"Staff shortages and pay":                                  {nil, "", "", false},
		"Special talks to open":                                    {nil, "", "", false},
		"Markets Reporter Ann Lee":                                 {[]string{"Ann Lee"}, "", "", false},
		"Senior Court Reporter Ann Lee":                            {[]string{"Ann Lee"}, "", "", false},
		"Markets Reporter Gazette":                                 {nil, "", "", false},
		"By Ann Lee and the Associated Press":                      {[]string{"Ann Lee"}, "Associated Press", "", true},
		"Words fail the mayor":                                     {nil, "", "", false},
		"":                                                         {nil, "", "", false},
		"By":                                                       {nil, "", "", false},
		"The staff of the Marrow ferry want more":                  {nil, "", "", false},
	} {
		b := ReadByline(s)
		var names []string
		for _, n := range b.Names {
			names = append(names, s[n.Start:n.End])
		}
		assert.Equal(t, want.names, names, "names of %q", s)
		assert.Equal(t, want.agency, s[b.Agency.Start:b.Agency.End], "agency of %q", s)
		assert.Equal(t, want.date, s[b.Date.Start:b.Date.End], "date of %q", s)
		m := measureLine(s)
		assert.Equal(t, want.shape, isByline(s, &m), "shape of %q", s)
	}
}

func TestLinesLikeBareBylines(t *testing.T) {
	for s, want := range map[string]bool{
		"ANN LEE annlee@kestrel.example": true,
		"Ann Lee @annlee":                false,
		"Ann Lee for the Marrow Gazette": true,
		"Ann Lee of Kestrel News":        true,
		"Ann Lee | Associated Press":     true,
		"Ann Lee, Political Editor":      true,
		"Ann Lee May 4, 2026":            true,
		"Ann Lee, Bo Ek; Ida Moss":       true,
		"Healthy Boats for Life":         false,
		"Harbour Plants & Pests":         false,
		"Kia PV5":                        false,
		"Ann Lee, Host:":                 false,
		"Ann Lee Conference: May 4":      false,
		"By Ann Lee":                     false, // its form tells
	} {
		m := measureLine(s)
		assert.Equal(t, want, isBareByline(s, &m), "%q", s)
	}
}
